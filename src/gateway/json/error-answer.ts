import { recordOf } from '../../feed/formats/any-json.js';
import { firstText, toList, toRecord } from './values.js';

/** Characters of an API's own message that the log repeats. */
const LONGEST_MESSAGE = 200;

/** What APIs write in place of an error when there is none. */
const NO_ERROR = /^(?:0+|200|ok|success|none|null|false)$/i;

/** The message of an error, also where a language stands beside it, as in OData; undefined where it says that there is none. */
function messageOf(error: unknown): string | undefined {
  const { message, detail, title, code } = recordOf(error);
  if (NO_ERROR.test(firstText(error, code) ?? '')) return;
  return firstText(error, message, toRecord(message).value, detail, title, code);
}

/** Words with which an API says that it has failed. */
const FAILURE = /^(?:error|fail|failed|failure)$/i;

/** What an API says of its failure, undefined where the answer is no error. */
export function findErrorMessage(answer: unknown): string | undefined {
  const record = toRecord(answer);
  const { error, errors, status, success, ok, message, error_description } = record;
  const hasFailed = FAILURE.test(firstText(status) ?? '') || success === false || ok === false;
  const text =
    firstText(error_description) ??
    messageOf(error) ??
    messageOf(record['odata.error']) ??
    messageOf(toList(errors)[0]) ??
    (hasFailed ? (firstText(message) ?? 'no message') : undefined);
  return text?.slice(0, LONGEST_MESSAGE);
}
