/** One answer of a server, as it came: not followed, and no more than the bound of its body. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  bytes: ArrayBuffer;
}

export interface TransportRequest {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Certificates to trust besides the usual ones. */
  ca?: string[];
}

/**
 * Asks one server once.
 *
 * @throws {FeedError} `blocked`, `too-large`; anything else counts as `network`.
 */
export type Transport = (url: URL, request: TransportRequest) => Promise<RawAnswer>;

/** Longest body after decompression, in bytes. */
export const MAX_BYTES = 5 * 2 ** 20;

/** Whether the body of an answer is of use; what redirects and errors carry is not. */
export const wantsBody = (status: number) => status >= 200 && status < 300 && status !== 204;
