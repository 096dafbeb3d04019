import type { FeedErrorCode } from '../feed/errors.js';

/** What every widget says, in one language. */
export interface Words {
  /** BCP 47, set as `lang` on the widget's own words. */
  lang: string;
  loading: string;
  empty: string;
  /** Stands in where the exact reason of {@link RareWords.errors} cannot be fetched. */
  failed: string;
  /** Instead of a title where an item has no text at all. */
  untitled: string;
  /** Leads to the publisher's own list. */
  all: string;
  /** The rest, fetched by the widgets that need it. */
  rare(): Promise<RareWords>;
  /** For `<news-article>` and `<related-news>`; Vietnamese, which comes with them, where it is missing. */
  reading?(): Promise<ReadingWords>;
  /** For what only some lists have; Vietnamese, which comes with that, where it is missing. */
  lists?(): Promise<ListWords>;
}

/** What the parts of a list say that only some lists have. */
export interface ListWords {
  carousel: CarouselWords;
  ticker: TickerWords;
  pages: PagesWords;
  search: SearchWords;
}

/** Name of a list that scrolls sideways, and what its buttons do. */
export interface CarouselWords {
  label: string;
  previous: string;
  next: string;
}

/** What the button of a list does that moves by itself. */
export interface TickerWords {
  pause: string;
  play: string;
}

/** Name of the numbered pages, and what their buttons do. */
export interface PagesWords {
  label: string;
  previous: string;
  next: string;
  page(page: number): string;
  /** Which of the pages is on show now. */
  position(page: number, count: number): string;
}

/** Name of the field, and what became of what was written in it. */
export interface SearchWords {
  label: string;
  found(count: number): string;
  none(query: string): string;
}

/** What the elements for reading say. */
export interface ReadingWords {
  article: ArticleWords;
  related: RelatedWords;
  dialogs: DialogWords;
}

/** What an article says. */
export interface ArticleWords extends ArticleFacts, BlockLabels, ArticleDetails, ToolWords {}

/** What every article says. */
export interface ArticleFacts extends BarWords {
  /** Before the date, the category, and the name of the publisher. */
  published: string;
  category: string;
  source: string;
  views(count: number): string;
  /** Leads to the article at its publisher's. */
  original: string;
}

/** What is said of tables, frames and players in the text. */
export interface BlockLabels {
  /** A link in the place of a frame or video, which is at this host. */
  embedded(host: string, title: string): string;
  table: string;
}

/** What is said where an article has files, further tags or only a beginning, or is not there. */
export interface ArticleDetails {
  /** Before the other tags. */
  tags: string;
  /** Leads to the article at its publisher's, where the feed has only the beginning. */
  readOn: string;
  attachments: string;
  /** Size of a file. */
  size(bytes: number): string;
  /** The feed does not have the article; and the way to the publisher. */
  missing: string;
  home: string;
}

/** Name of the tool bar, and of the tools. */
export interface BarWords {
  tools: string;
  textSize: string;
  /** Three steps, the usual first. */
  sizes: readonly string[];
  print: string;
  share: string;
  email: string;
  copy: string;
  listen: string;
  top: string;
  /** What a link around a picture does. */
  zoom: string;
}

/** What is said while a tool is used. */
export interface ToolWords {
  copied: string;
  notCopied: string;
  pause: string;
  resume: string;
  stop: string;
}

/** Names of the lists that go with an article, and what is said where one is empty. */
export interface RelatedWords {
  related: string;
  older: string;
  newer: string;
  none: string;
}

/** What dialogs say. */
export interface DialogWords {
  close: string;
  previous: string;
  next: string;
  /** Which of the pictures is on show. */
  position(index: number, count: number): string;
}

/** What some widgets say, some of the time. */
export interface RareWords {
  retry: string;
  /** Shows further items in place. */
  more: string;
  views(count: string): string;
  source(name: string): string;
  /** On an item that is only some hours old. */
  isNew: string;
  /** On an item that stands before others, whatever its date. */
  pinned: string;
  /** Items that have come since the list was shown. */
  newItems(count: number): string;
  /** When an older copy was read: a time as `10:35`, and a date. */
  updated(time: string, date: string): string;
  /** In dates that name them; Sunday first. */
  weekdays: readonly string[];
  /** Between the groups of three digits of a whole number, as in `1.234`. */
  groupSeparator: string;
  /** What a reader is told, one sentence for each way a feed can fail to load; `source` is the page's own function. */
  errors: Readonly<Record<FeedErrorCode | 'source', string>>;
}
