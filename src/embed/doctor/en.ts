import { en as explanations } from '../../findings/en.js';
import type { DoctorStrings } from './strings.js';

export const en: DoctorStrings = {
  lang: 'en',
  title: 'Bản tin doctor',
  otherLanguage: 'Tiếng Việt',
  close: 'Close',
  checkAgain: 'Check again',
  copy: 'Copy report',
  copied: 'Copied',
  showOnPage: 'Show on the page',
  wholePage: 'The whole page',
  code: 'Code',
  checking: 'Checking…',
  levels: { good: 'Good', wait: 'Waiting', hint: 'Worth a look', bad: 'Problem' },
  summarize: (problems, hints) =>
    problems || hints
      ? [problems && `${problems} ${problems === 1 ? 'problem' : 'problems'}`, hints && `${hints} worth a look`]
          .filter(Boolean)
          .join(', ')
      : 'All is well.',
  explanations,
};
