/** Reads a component in JSX, or an element in Astro, whose values HTML would break at the first space. */

const COMPONENTS = new Map([
  ['NewsList', 'news-list'],
  ['NewsArticle', 'news-article'],
  ['RelatedNews', 'related-news'],
]);

const JSX_TAG = /<(NewsList|NewsArticle|RelatedNews)(?=[\s/>])/;
const ASTRO_TAG = /<(news-list|news-article|related-news)(?=[\s/>])/;

const SIGNS = /[\s>/={]/;

export interface Component {
  isAstro: boolean;
  element: string;
  /** By property; `''` for one without a value. */
  properties: [name: string, value: string][];
}

/** The first component of ours in this code. */
export function readComponent(code: string): Component | undefined {
  const isAstro = code.includes('bantin/astro');
  const start = (isAstro ? ASTRO_TAG : JSX_TAG).exec(code);
  if (!start) return undefined;
  const [tag, name] = start;
  const reader = new Reader(code, start.index + tag.length);
  return { isAstro, element: COMPONENTS.get(name!) ?? name!, properties: reader.readProperties() };
}

/** Goes over the code once, from the end of the tag's name to the end of the tag. */
class Reader {
  readonly #code: string;
  #at: number;

  constructor(code: string, at: number) {
    this.#code = code;
    this.#at = at;
  }

  readProperties(): [string, string][] {
    const properties: [string, string][] = [];
    for (;;) {
      this.#skip((sign) => /\s/.test(sign));
      const name = this.#skip((sign) => !SIGNS.test(sign));
      if (!name) return properties;
      properties.push([name, this.#code[this.#at] === '=' ? this.#readValue() : '']);
    }
  }

  #readValue(): string {
    this.#at++;
    const sign = this.#code[this.#at];
    if (sign === '{') return readExpression(this.#readBraces());
    if (sign !== '"' && sign !== "'") return '';
    this.#at++;
    const value = this.#skip((other) => other !== sign);
    this.#at++;
    return decodeEntities(value);
  }

  /** What is between two braces, which strings may contain as well. */
  #readBraces(): string {
    const start = this.#at + 1;
    let depth = 0;
    let quote = '';
    for (; this.#at < this.#code.length; this.#at++) {
      const sign = this.#code[this.#at]!;
      if (quote && sign === '\\') this.#at++;
      else if (quote) quote = sign === quote ? '' : quote;
      else if (/["'`]/.test(sign)) quote = sign;
      else if (sign === '{') depth++;
      else if (sign === '}' && --depth === 0) break;
    }
    return this.#code.slice(start, this.#at++);
  }

  #skip(isPart: (sign: string) => boolean): string {
    const start = this.#at;
    while (this.#at < this.#code.length && isPart(this.#code[this.#at]!)) this.#at++;
    return this.#code.slice(start, this.#at);
  }
}

const decodeEntities = (text: string) =>
  new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html').body.textContent ?? '';

/** A string or a number as JSON has it; any other code as it is. */
function readExpression(code: string): string {
  try {
    const value: unknown = JSON.parse(code);
    return typeof value === 'object' ? code : String(value);
  } catch {
    return code.replace(/^'([^'\\]*)'$/, '$1');
  }
}
