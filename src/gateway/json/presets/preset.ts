import type { RawRecord } from '../../../feed/raw-feed.js';

export interface AnswerContext {
  /** Address of the API, without its query. */
  url: string;
  /** The address that links to articles start from. */
  base: string;
}

/** An answer of a system that a preset knows, in the names of JSON Feed; the normaliser checks all values. */
export interface OpenedAnswer {
  /** The list of items; anything else where there is none. */
  items: unknown;
  /** What the answer says of the feed itself. */
  head?: RawRecord;
  /** Relative addresses of pictures and in the text start from the API. Undefined for an item that is not public. */
  mapItem(item: RawRecord): RawRecord | undefined;
}

/** How the answers of a system are read. */
export interface JsonPreset {
  /** Where the list of items is, as a pointer, for messages. */
  path: string;
  /** The `Accept` header, where the system needs a certain one. */
  accept?: string;
  open(answer: unknown, context: AnswerContext): OpenedAnswer;
}
