/** The strings that every widget shows, in one language. */
export interface Translation {
  /** BCP 47; set as `lang` around the widget's own strings. */
  lang: string;
  loading: string;
  empty: string;
  /** The news could not be loaded, whatever the cause: one sentence for readers. */
  failed: string;
  /** Title of an item that has no text at all. */
  untitled: string;
  /** Text of the link to the publisher's own list. */
  all: string;
  /** Strings that only some widgets need; loaded when one does. */
  extended(): Promise<ExtendedTranslation>;
  /** For `<news-article>` and `<related-news>`; Vietnamese, which is part of their own chunk, where it is missing. */
  reading?: ReadingTranslation;
}

/** Strings that are loaded when a widget needs one of them. */
export interface ExtendedTranslation {
  retry: string;
  /** Button that shows further items in place. */
  more: string;
  views(count: string): string;
  source(name: string): string;
  /** Badge of an item that is only some hours old. */
  isNew: string;
  /** Badge of an item that stands before others, whatever its date. */
  pinned: string;
  /** Button that shows the items that have arrived since the list was rendered. */
  newItems(count: number): string;
  /** When the old copy on show was saved: a time such as `10:35`, and a date. */
  updated(time: string, date: string): string;
  /** In long dates; Sunday first. */
  weekdays: readonly string[];
  /** Between groups of three digits, as in `1.234`. */
  groupSeparator: string;
  /** In date blocks; January first. */
  months: readonly string[];
  carousel: CarouselStrings;
  documents: DocumentStrings;
  tabs: TabStrings;
  ticker: TickerStrings;
  pages: PagesStrings;
  search: SearchStrings;
  details: ArticleDetailStrings;
  toolbar: ToolbarStatusStrings;
  dialogs: DialogStrings;
}

/** `layout="carousel"`: its name, and its two buttons. */
export interface CarouselStrings {
  label: string;
  previous: string;
  next: string;
}

/** `layout="documents"`: the heads of its columns. */
export interface DocumentStrings {
  number: string;
  date: string;
  subject: string;
  files: string;
}

/** `tabs`: their name, and the one that shows everything. */
export interface TabStrings {
  label: string;
  all: string;
}

/** `layout="ticker"`: its button. */
export interface TickerStrings {
  pause: string;
  play: string;
}

/** `pager="pages"`: its name, and its buttons. */
export interface PagesStrings {
  label: string;
  previous: string;
  next: string;
  page(page: number): string;
  /** Which of the pages is on show. */
  position(page: number, count: number): string;
}

/** `search`: label of the field, and what was found. */
export interface SearchStrings {
  label: string;
  found(count: number): string;
  none(query: string): string;
}

/** Files, further tags and excerpts of articles, and articles that are not there. */
export interface ArticleDetailStrings {
  /** Before the further tags. */
  tags: string;
  /** Link to the publisher's page, where the feed has only the beginning of a text. */
  readOn: string;
  attachments: string;
  /** Size of a file. */
  size(bytes: number): string;
  /** The feed does not have the article. */
  missing: string;
  /** Link to the publisher's home page. */
  home: string;
}

/** While a tool of the toolbar is used. */
export interface ToolbarStatusStrings {
  copied: string;
  notCopied: string;
  /** The recording of an article can't be played. */
  notPlayed: string;
  pause: string;
  resume: string;
  stop: string;
}

/** Ways to share an article, where the browser has no share sheet. */
export interface ShareStrings {
  title: string;
  email: string;
  /** Text alternative of the QR code. */
  qrCode: string;
  /** Below the QR code. */
  scan: string;
}

/** Buttons of dialogs, and the position of the picture on show. */
export interface DialogStrings {
  close: string;
  previous: string;
  next: string;
  position(index: number, count: number): string;
}

/** Strings that `<news-article>` and `<related-news>` always show. */
export interface ReadingTranslation {
  article: ArticleStrings;
  share: ShareStrings;
  related: RelatedStrings;
}

/** What every article shows. */
export interface ArticleStrings extends ToolbarStrings, BlockStrings {
  /** Before the date, the category, and the name of the publisher. */
  published: string;
  category: string;
  source: string;
  views(count: number): string;
  /** Link to the article at its publisher. */
  original: string;
}

/** Names of the toolbar and of its tools. */
export interface ToolbarStrings {
  tools: string;
  textSize: string;
  /** Three steps, the usual one first. */
  sizes: readonly string[];
  print: string;
  share: string;
  copy: string;
  listen: string;
  /** Button that shows the tools that a narrow toolbar has no room for. */
  more: string;
  top: string;
  /** Link around a picture that opens it large. */
  zoom: string;
}

/** Tables, frames and players in the text. */
export interface BlockStrings {
  /** Link in the place of a frame or video from this host. */
  embedded(host: string, title: string): string;
  table: string;
}

/** Headings of `<related-news>` by mode, and the message where it is empty. */
export interface RelatedStrings {
  related: string;
  older: string;
  newer: string;
  none: string;
}
