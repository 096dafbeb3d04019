import type { TemplateResult } from 'lit';
import type { ReadingTranslation } from '../../i18n/translation.js';
import type { ArticleHost } from '../article-host.js';
import type { FeedHost } from '../host.js';

/** What the optional modules of `<news-article>` know of it. */
export interface NewsArticleHost extends ArticleHost {
  readonly reading: ReadingTranslation;
  tools: string;
  articleParam: string;
  noImage: boolean;
  structuredData: boolean;
  noCount: boolean;
  /** The list whose dialog shows the article. */
  readonly openedBy?: FeedHost;
  /** The reader's text size, in steps from 0 to 2. */
  textSize: number;
  focusTitle(): void;
}

/** What the toolbar shows of the tools in use. */
export interface ToolbarState {
  /** What was done, for the reader. */
  readonly notice: string;
  /** True while the tools that a narrow toolbar has no room for are on show. */
  readonly isExpanded: boolean;
  /** The buttons while the reader listens to the article; undefined when not. */
  renderListeningButtons(): TemplateResult | undefined;
}
