import { vi as explanations } from '../../findings/vi.js';
import type { DoctorStrings } from './strings.js';

export const vi: DoctorStrings = {
  lang: 'vi',
  title: 'Bác sĩ Bản tin',
  otherLanguage: 'English',
  close: 'Đóng',
  checkAgain: 'Kiểm tra lại',
  copy: 'Chép báo cáo',
  copied: 'Đã chép',
  showOnPage: 'Tới vị trí trên trang',
  wholePage: 'Cả trang',
  code: 'Mã',
  checking: 'Đang kiểm tra…',
  levels: { good: 'Tốt', wait: 'Đang chờ', hint: 'Nên xem lại', bad: 'Lỗi' },
  summarize: (problems, hints) =>
    problems || hints
      ? [problems && `${problems} lỗi`, hints && `${hints} điểm nên xem lại`].filter(Boolean).join(', ')
      : 'Mọi thứ đều ổn.',
  explanations,
};
