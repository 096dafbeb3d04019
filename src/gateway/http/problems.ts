import type { Failure } from '../errors.js';
import type { SourceDown } from '../sources/source-result.js';

export type ProblemCode =
  | Failure['code']
  | 'unknown-source'
  | 'unknown-item'
  | 'unknown-path'
  | 'bad-query'
  | 'method'
  | 'internal';

/** Status and title by code; titles are for readers, details for developers. */
const PROBLEMS: Record<ProblemCode, [status: number, title: string]> = {
  'unknown-source': [404, 'Không có nguồn tin này'],
  'unknown-item': [404, 'Không có tin này'],
  'unknown-path': [404, 'Không có trang này'],
  'bad-query': [400, 'Yêu cầu không hợp lệ'],
  method: [405, 'Phương thức không được hỗ trợ'],
  internal: [500, 'Cổng tin gặp lỗi'],
  // https://www.rfc-editor.org/rfc/rfc9110#status.502 and 504: the server behind us
  network: [502, 'Không kết nối được với nguồn tin'],
  http: [502, 'Nguồn tin báo lỗi'],
  'not-a-feed': [502, 'Nguồn tin không đọc được'],
  'too-large': [502, 'Nguồn tin quá lớn'],
  blocked: [502, 'Địa chỉ nguồn tin không được phép'],
  'selector-empty': [502, 'Trang nguồn đã đổi cách trình bày'],
  timeout: [504, 'Nguồn tin không trả lời kịp'],
};

/**
 * An error as `application/problem+json` (https://www.rfc-editor.org/rfc/rfc9457). `code` is one of ours; more members
 * may stand beside it. Errors are never cached: https://www.rfc-editor.org/rfc/rfc9111#cache-response-directive.no-store
 */
export function problem(
  code: ProblemCode,
  detail: string,
  headers: Record<string, string>,
  more: Record<string, unknown> = {},
): Response {
  const [status, title] = PROBLEMS[code];
  return new Response(JSON.stringify({ type: 'about:blank', title, status, code, detail, ...more }), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** A source without a copy: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after says when it is tried again. */
export function downProblem({ failure, retryAfter }: SourceDown, headers: Record<string, string>): Response {
  const { code, detail, selector } = failure;
  return problem(code, detail, { ...headers, 'retry-after': String(retryAfter) }, selector ? { selector } : {});
}
