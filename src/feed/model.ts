/**
 * The one model of a feed, whatever format it came in. Names follow JSON Feed 1.1
 * (https://www.jsonfeed.org/version/1.1/); what JSON Feed has no name for is under `_bantin`.
 *
 * Promises that hold for every value the normaliser returns: absent fields are left out (never `null`
 * or `''`), URLs are absolute `http:` or `https:`, dates are ISO 8601 with an offset, and titles,
 * summaries and names are plain text with entities decoded. `content_html` is as the publisher wrote
 * it, with absolute addresses where the feed has `xml:base`, and must be sanitised before it is shown.
 */

/** A person or a unit that wrote an item, such as "Phòng Tham mưu". */
export interface FeedAuthor {
  name?: string;
  url?: string;
  avatar?: string;
}

/** A file that belongs to an item: an RSS enclosure, a podcast episode, a PDF. */
export interface FeedAttachment {
  url: string;
  /** Media type such as `application/pdf`; `application/octet-stream` where the feed names none. */
  mime_type: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
}

/** Where an item was first published. */
export interface FeedSource {
  title?: string;
  url?: string;
}

/** What identifies an official document ("văn bản"). */
export interface OfficialDocument {
  /** Number and symbol, such as `123/KH-UBND`. */
  number?: string;
  /** ISO 8601: when it was signed. */
  issued?: string;
  /** ISO 8601: when it takes effect. */
  effective?: string;
  /** The office that issued it. */
  issuer?: string;
}

/** A version of a picture. */
export interface FeedImage {
  url: string;
  /** In pixels. */
  width: number;
}

/** One announcement. */
export interface FeedItem {
  /** Stable within the feed. Made from the URL, or from title and date, where the feed names none. */
  id: string;
  url?: string;
  external_url?: string;
  title?: string;
  /** Plain text, the lead or excerpt. */
  summary?: string;
  /** Untrusted HTML. */
  content_html?: string;
  content_text?: string;
  image?: string;
  banner_image?: string;
  date_published?: string;
  date_modified?: string;
  authors?: FeedAuthor[];
  tags?: string[];
  /** BCP 47. */
  language?: string;
  attachments?: FeedAttachment[];
  _bantin?: {
    /** How often the item was read at the publisher's ("Lượt xem"). */
    views?: number;
    source?: FeedSource;
    /** Text alternative of `image`. */
    image_alt?: string;
    /** Versions of `image` in other widths. */
    images?: FeedImage[];
    /** Shown before all others, whatever its date. */
    pinned?: true;
    /** ISO 8601 with an offset; the item is not shown from then on. */
    expires?: string;
    document?: OfficialDocument;
  };
}

/** A publisher's feed. */
export interface Feed {
  title?: string;
  home_page_url?: string;
  feed_url?: string;
  description?: string;
  icon?: string;
  /** BCP 47. */
  language?: string;
  items: FeedItem[];
  _bantin?: {
    /** Seconds for which a copy may be shown after the publisher last answered. */
    max_stale?: number;
    /** ISO 8601: when the publisher last answered, where a gateway has only a copy. */
    stale_since?: string;
    /** Where to report that an item was read: an address with `{id}` in it, braces encoded. */
    views_url?: string;
  };
}
