import type { ToolWords } from './translation.js';

/** What is said while a tool is used, in Vietnamese; comes with what the tools do. */
export const viTools: ToolWords = {
  copied: 'Đã chép liên kết.',
  notCopied: 'Không chép được liên kết.',
  pause: 'Tạm dừng',
  resume: 'Nghe tiếp',
  stop: 'Dừng',
};
