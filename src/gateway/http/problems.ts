import type { Failure } from '../errors.js';
import type { SourceUnavailableError } from '../sources/source-result.js';
import type { LogEntry } from '../types.js';

export type ProblemCode =
  | Failure['code']
  | 'unknown-source'
  | 'unknown-item'
  | 'unknown-path'
  | 'unknown-picture'
  | 'bad-picture'
  | 'bad-query'
  | 'method'
  | 'busy'
  | 'internal';

/** Status and title by code. Titles are for readers, details for developers. */
const PROBLEMS: Record<ProblemCode, [status: number, title: string]> = {
  'unknown-source': [404, 'Không có nguồn tin này'],
  'unknown-item': [404, 'Không có tin này'],
  'unknown-path': [404, 'Không có trang này'],
  'unknown-picture': [404, 'Không có ảnh này'],
  'bad-query': [400, 'Yêu cầu không hợp lệ'],
  method: [405, 'Phương thức không được hỗ trợ'],
  internal: [500, 'Cổng tin gặp lỗi'],
  busy: [503, 'Cổng tin đang bận'],
  // https://www.rfc-editor.org/rfc/rfc9110#status.502 and #status.504 are for failures of upstream servers
  network: [502, 'Không kết nối được với nguồn tin'],
  http: [502, 'Nguồn tin báo lỗi'],
  'not-a-feed': [502, 'Nguồn tin không đọc được'],
  'too-large': [502, 'Nguồn tin quá lớn'],
  'not-allowed': [502, 'Địa chỉ nguồn tin không được phép'],
  blocked: [502, 'Địa chỉ nguồn tin không được phép'],
  source: [502, 'Nguồn tin báo lỗi'],
  'selector-empty': [502, 'Trang nguồn đã đổi cách trình bày'],
  'too-complex': [502, 'Nguồn tin quá phức tạp'],
  'bad-picture': [502, 'Ảnh của nguồn tin không dùng được'],
  timeout: [504, 'Nguồn tin không trả lời kịp'],
};

export const statusOf = (code: ProblemCode): number => PROBLEMS[code][0];

/**
 * Creates an error response as `application/problem+json` (https://www.rfc-editor.org/rfc/rfc9457) with our member `code`
 * and any `extra` members. Errors are never cached: https://www.rfc-editor.org/rfc/rfc9111#cache-response-directive.no-store
 */
export function createProblem(
  code: ProblemCode,
  detail: string,
  headers: Record<string, string>,
  extra: Record<string, unknown> = {},
): Response {
  const [status, title] = PROBLEMS[code];
  return new Response(JSON.stringify({ type: 'about:blank', title, status, code, detail, ...extra }), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** Logs an unexpected error and creates the response for it, which does not describe it. */
export function createInternalProblem(
  error: unknown,
  log: (entry: LogEntry) => void,
  headers: Record<string, string>,
): Response {
  const detail = error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`;
  log({ event: 'error', detail });
  return createProblem('internal', 'an error of the gateway itself', headers);
}

/** Creates the response for an unavailable source: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function createUnavailableProblem(
  { failure, retryAfter }: SourceUnavailableError,
  headers: Record<string, string>,
): Response {
  const { code, detail, selector } = failure;
  return createProblem(code, detail, { ...headers, 'retry-after': String(retryAfter) }, selector ? { selector } : {});
}
