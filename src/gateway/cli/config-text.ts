import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { bilingual } from '../config/messages.js';
import { ConfigError } from '../errors.js';

type Issue = { path: string; message: string };

/** What is wrong, by the parser's name of the mistake: https://github.com/microsoft/node-jsonc-parser#api */
const SYNTAX = new Map<string, string>([
  ['CommaExpected', bilingual('thiếu dấu phẩy', 'a comma is missing')],
  ['ColonExpected', bilingual('thiếu dấu hai chấm sau tên khóa', 'a colon is missing after a key')],
  ['CloseBraceExpected', bilingual('thiếu dấu } đóng', 'a closing } is missing')],
  ['CloseBracketExpected', bilingual('thiếu dấu ] đóng', 'a closing ] is missing')],
  [
    'PropertyNameExpected',
    bilingual(
      'cần tên khóa trong dấu nháy kép; không để dấu phẩy thừa',
      'a key in double quotes is expected; no comma may be left over',
    ),
  ],
  [
    'ValueExpected',
    bilingual('cần một giá trị; không để dấu phẩy thừa', 'a value is expected; no comma may be left over'),
  ],
  ['InvalidSymbol', bilingual('chữ phải đặt trong dấu nháy kép', 'text must be in double quotes')],
  ['InvalidNumberFormat', bilingual('số viết sai', 'a number is malformed')],
  ['UnexpectedEndOfString', bilingual('thiếu dấu nháy kép đóng', 'a closing double quote is missing')],
  ['InvalidCommentToken', bilingual('JSON không có chú thích', 'JSON has no comments')],
  ['UnexpectedEndOfComment', bilingual('JSON không có chú thích', 'JSON has no comments')],
  ['InvalidEscapeCharacter', bilingual('dấu \\ phải viết là \\\\', 'a \\ must be written as \\\\')],
]);

const MALFORMED = bilingual('không đúng quy tắc JSON', 'is not JSON');

/** The text of a configuration file, which can say on which line a key stands. */
export class ConfigText {
  readonly #file: string;
  readonly #text: string;
  readonly #root?: Node;
  readonly #errors: ParseError[] = [];

  /** @param file its name, for messages. */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text.replace(/^\uFEFF/, '');
    this.#root = parseTree(this.#text, this.#errors, { disallowComments: true });
  }

  /** @throws {ConfigError} with line and column where the text is not JSON. */
  parse(): unknown {
    const [error] = this.#errors;
    if (error) {
      const message = this.#text.trim()
        ? (SYNTAX.get(printParseErrorCode(error.error)) ?? MALFORMED)
        : bilingual('tệp trống', 'the file is empty');
      throw new ConfigError([{ path: this.#place(error.offset), message }]);
    }
    return JSON.parse(this.#text);
  }

  /** The same error, with the file, the line and the column in front of every path. */
  locate({ issues }: ConfigError): ConfigError {
    return new ConfigError(
      issues.map(({ path, message }): Issue => ({ path: `${this.#place(this.#offsetOf(path))} ${path}`, message })),
    );
  }

  #place(offset: number): string {
    const before = this.#text.slice(0, offset).split('\n');
    return `${this.#file}:${before.length}:${before.at(-1)!.length + 1}`;
  }

  /** Where the key at the end of such a path stands; where it is missing, the object that it is missing from. */
  #offsetOf(path: string): number {
    const keys = path.split('.');
    for (let length = keys.length; length > 0; length--) {
      const segments = keys.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const node = this.#root && findNodeAtLocation(this.#root, segments);
      if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
    }
    return 0;
  }
}
