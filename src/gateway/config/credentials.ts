import * as v from 'valibot';
import { bilingual } from './messages.js';

/** Names and values as HTTP allows them: https://www.rfc-editor.org/rfc/rfc9110#name-field-values, RFC 6265 */
const TOKEN = /^[!#$%&'*+.^`|~\w-]+$/;
/** Headers that the gateway sets itself, or that would change how the response is read. */
const OWN_HEADERS =
  /^(?:host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|cookie|accept|accept-encoding|if-none-match|if-modified-since|range)$/i;
/** Headers that a source sends along. */
export const headers = v.record(
  v.pipe(
    v.string(),
    v.regex(TOKEN, bilingual('không phải là tên header', 'is no name of a header')),
    v.check(
      (name) => !OWN_HEADERS.test(name),
      bilingual(
        'cổng tin tự đặt header này (cookie: dùng khóa cookies)',
        'the gateway sets this header itself (cookie: use the key cookies)',
      ),
    ),
  ),
  v.pipe(v.string(), v.regex(/^[\t\x20-\x7e]*$/, bilingual('chỉ gồm ký tự ASCII', 'must be ASCII'))),
);

/** Cookies that a source sends along, by name. */
export const cookies = v.record(
  v.pipe(v.string(), v.regex(TOKEN, bilingual('không phải là tên cookie', 'is no name of a cookie'))),
  v.pipe(
    v.string(),
    v.regex(/^[\x21-\x7e]*$/, bilingual('chỉ gồm ký tự ASCII, không có dấu cách', 'must be ASCII without spaces')),
    v.regex(/^[^;,]*$/, bilingual('không được chứa ; và ,', 'must not hold ; and ,')),
  ),
);
