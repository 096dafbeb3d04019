import type { Texts } from './text.js';
import { answer } from './vi-answer.js';
import { content } from './vi-content.js';
import { network } from './vi-network.js';
import { page } from './vi-page.js';

export const vi: Texts = {
  lang: 'vi',
  findings: { ...network, ...answer, ...content, ...page },
  requests: {
    'too-large': 'Đề nghị rút ngắn nguồn tin dưới 5 MB: 20 đến 50 tin là đủ.',
    'not-a-feed': 'Đề nghị cho biết địa chỉ công khai của nguồn tin (RSS, Atom, JSON Feed hoặc WordPress REST).',
    broken: 'Đề nghị sửa để nguồn tin qua được công cụ kiểm tra RSS/Atom/JSON.',
    slow: 'Đề nghị tăng tốc máy chủ hoặc rút ngắn nguồn tin.',
    empty: 'Đề nghị cho biết vì sao nguồn tin không có tin nào.',
  },
  sendLetter: 'Gửi đoạn dưới đây cho đơn vị quản trị nguồn tin.',
  letter: (url, message, request) =>
    `Gửi đơn vị quản trị nguồn tin: Chúng tôi muốn hiện tin của Quý đơn vị${url ? ` (${url})` : ''} trên trang của mình. ${message} ${request} Trân trọng cảm ơn.`,
  severities: { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý', good: 'Tốt' },
  headings: {
    feed: 'Nguồn tin',
    page: 'Trang',
    preview: 'Người đọc sẽ thấy',
    action: 'Cần làm',
    code: 'Mã',
    noTitle: '(không có tiêu đề)',
    noDate: 'không có ngày',
    noPicture: 'không có ảnh',
    noExcerpt: 'không có tóm tắt',
  },
  summarize: (errors, warnings) =>
    errors || warnings ? `Kết quả: ${errors} lỗi, ${warnings} cảnh báo.` : 'Kết quả: mọi thứ đều ổn.',
  failures: {
    address: (target) => `Không hiểu “${target}”: cần một địa chỉ bắt đầu bằng https:// hoặc một tệp có trên máy này.`,
    missing: (target) => `Không có tệp “${target}” trên máy này; địa chỉ web phải bắt đầu bằng https://.`,
    unreadable: (target) => `Không đọc được tệp “${target}”.`,
    'too-large': (target) => `Tệp “${target}” lớn hơn 5 MB nên không được đọc.`,
    time: (target) => `Không kiểm tra xong “${target}” trong thời gian cho phép: nội dung quá phức tạp.`,
    unknown: (target) => `Không kiểm tra được “${target}” vì một lỗi của chính lệnh này.`,
  },
};
