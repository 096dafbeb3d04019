/** A body, made when it is sent, and the headers that depend on it. */
export interface PreparedResponse {
  createBody(): BodyInit;
  /** Strong: it is made of the content of the feed and of what was chosen from it: https://www.rfc-editor.org/rfc/rfc9110#field.etag */
  etag: string;
  /** Headers of every answer with this body, 304 included. */
  validators: Record<string, string>;
  /** The validators and the headers that describe the body. */
  headers: Record<string, string>;
  /** How many parts the body consists of. */
  parts: number;
  /** Bytes of the body that are not part of the feed. */
  ownBytes: number;
}
