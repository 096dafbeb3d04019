/** One response of a server: redirects are not followed, and the body is limited. */
export interface RawResponse {
  status: number;
  headers: Headers;
  bytes: ArrayBuffer;
}

export interface TransportRequest {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Certificates to trust in addition to the usual ones. */
  ca?: string[];
  /** The longest body. Default: `MAX_BYTES`. */
  maxBytes?: number;
}

/**
 * Sends one request.
 *
 * @throws {FeedError} `blocked` or `too-large`; any other error counts as `network`.
 */
export type Transport = (url: URL, request: TransportRequest) => Promise<RawResponse>;

/** The longest body of a feed or a page in bytes, after decompression. */
export const MAX_BYTES = 5 * 2 ** 20;

/** Whether a response of this status has a body worth reading; the bodies of redirects and errors are not. */
export const hasUsableBody = (status: number) => status >= 200 && status < 300 && status !== 204;
