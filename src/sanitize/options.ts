/** The part of DOMPurify that is used. */
export interface Purifier {
  isSupported: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: its types name the policy differently in each release
  sanitize(dirty: any, config: any): any;
}

/** The part of a Trusted Types policy that parsing needs. */
export interface Policy {
  createHTML(html: string): TrustedHTML;
}

/** Texts of the frames and tables in an article. */
export interface Labels {
  /** A link instead of a frame or video of this host. */
  embedded(host: string, title: string): string;
  /** The name of a table that scrolls by itself, for screen readers. */
  table: string;
}

/** Support for markup that plain articles do not have (`rich.ts`). Each step changes nothing when it is applied again. */
export interface Part {
  /** Further elements and attributes that are allowed. */
  tags: readonly string[];
  attributes: readonly string[];
  /** Changes the HTML before it is parsed. */
  prepareHtml(html: string): string;
  /** Works on the inert document before DOMPurify. */
  saveHints(body: HTMLElement, options: SanitizeOptions): void;
  /** Works on the result of DOMPurify, before `postprocess.ts` does. */
  beforePostprocess(root: HTMLElement, options: SanitizeOptions): void;
  /** Works on it afterwards. */
  afterPostprocess(root: HTMLElement, options: SanitizeOptions): void;
  /** Whether an address holds a picture itself. */
  isDataImage(address: string): boolean;
}

export interface SanitizeOptions {
  /** Address of the article, which replaces that of media without one. */
  url?: string;
  /** Makes an address in the article an absolute http(s) one; undefined where it is none. */
  resolve(url: string | null | undefined): string | undefined;
  /** The address of an image as this page may load it. */
  picture(url: string): string;
  /** Level of the article's title, 1 to 6; headings of the body get lower ones. */
  titleLevel: number;
  /** Undefined where the browser or the page has no Trusted Types. */
  policy?: Policy;
  /** Names in the by-line, which are no captions. */
  names?: readonly string[];
  /** Allows images in `data:` addresses, which need {@link part}. */
  dataImages?: boolean;
  noImages?: boolean;
  /** Needed where `isRich` says so. */
  part?: Part;
  /** Replace those of the part. */
  labels?: Partial<Labels>;
}
