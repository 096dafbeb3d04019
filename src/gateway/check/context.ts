/** What all parts of one check have in common. */
export interface CheckContext {
  /** The origin of the page that shows the news. */
  origin: string;
  /** Whether that origin was made up, because no page is known. */
  isInvented: boolean;
  /** Ends the check as a whole. */
  signal: AbortSignal;
  /** Milliseconds that one answer may take, as in the widgets. */
  timeout: number;
  /** No request is sent. */
  isOffline: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** All addresses of a name, as the system resolves it. */
  resolve(hostname: string): Promise<string[]>;
}

/** The page that a feed is checked for where none is known: on https:, and of another origin than the feed. */
export const INVENTED_ORIGIN = 'https://trang-cua-ban.example.vn';
