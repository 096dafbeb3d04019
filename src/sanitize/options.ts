/** As much of DOMPurify as is used. */
export interface Purifier {
  isSupported: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: its types name the policy differently in each release
  sanitize(dirty: any, config: any): any;
}

/** As much of a Trusted Types policy as parsing takes. */
export interface Policy {
  createHTML(html: string): TrustedHTML;
}

/** What is said of frames and tables, to readers and screen readers. */
export interface Labels {
  /** A link in the place of a frame or video, which is at this host. */
  embedded(host: string, title: string): string;
  /** A table that scrolls by itself. */
  table: string;
}

/** What looks after what plain texts do not have. Changes nothing where it went before. */
export interface Part {
  /** The elements and attributes that come in with it; without it they are not let through. */
  tags: readonly string[];
  attributes: readonly string[];
  /** The HTML itself, before anything else. */
  plain(html: string): string;
  /** On the inert document, before DOMPurify. */
  mark(body: HTMLElement): void;
  /** Behind DOMPurify, before the text is tidied. */
  first(root: HTMLElement, options: SanitizeOptions): void;
  /** After that. */
  last(root: HTMLElement, options: SanitizeOptions): void;
  /** Whether an address is a picture by itself. */
  isPicture(address: string): boolean;
}

export interface SanitizeOptions {
  /** Address of the article, which stands in for media that have none of their own. */
  url?: string;
  /** An address in the article as an absolute http(s) one. */
  resolve(url: string | null | undefined): string | undefined;
  /** The address of a picture as this page may load it. */
  picture(url: string): string;
  /** Level of the article's title, 1 to 6; headings of the body come below. */
  titleLevel: number;
  /** Undefined where the browser or the page has no Trusted Types. */
  policy?: Policy;
  /** Names in the by-line. */
  names?: readonly string[];
  /** The page allows pictures in `data:` addresses, where a part knows them. */
  dataImages?: boolean;
  noImages?: boolean;
  /** Where the text may be more than plain. */
  part?: Part;
  /** The part has others for those that are missing. */
  labels?: Partial<Labels>;
}
