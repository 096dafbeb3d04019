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

/** What the sanitiser says itself, to readers and screen readers. */
export interface Labels {
  /** A link in the place of a frame or video, which is at this host. */
  embedded(host: string, title: string): string;
  /** Opens a picture; `alt` says what it shows, or is empty. */
  zoom(alt: string): string;
  /** A table that scrolls by itself. */
  table: string;
}

export interface SanitizeOptions {
  labels: Labels;
  /** Address of the article, which stands in for media that have none of their own. */
  url?: string;
  /** An address in the article as an absolute http(s) one. */
  resolve(url: string | null): string | undefined;
  /** The address of a picture as this page may load it. */
  picture(url: string): string;
  /** Level of the article's title, 1 to 6; headings of the body come below. */
  titleLevel: number;
  /** Undefined where the browser or the page has no Trusted Types. */
  policy?: Policy;
  /** Names in the by-line. */
  names?: readonly string[];
  /** The page allows pictures in `data:` addresses. */
  dataImages?: boolean;
  noImages?: boolean;
}
