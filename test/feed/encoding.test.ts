import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse.js';
import { readFeed } from '../../src/feed/read.js';

const TITLE = 'Tiếng Việt có dấu: Đường Trần Hưng Đạo';
const xml = (encoding: string) =>
  `<?xml version="1.0"${encoding && ` encoding="${encoding}"`}?><rss version="2.0"><channel><title>${TITLE}</title></channel></rss>`;

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return view.buffer;
};

/** In windows-1258 a letter with its circumflex, breve or horn is one byte, and the tone another behind it. */
const windows1258 = (text: string) => {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/;
  const parts = Array.from(text.normalize('NFC')).flatMap((char) => {
    if (bytes.has(char)) return [char];
    const marks = Array.from(char.normalize('NFD'));
    const tone = marks.find((mark) => tones.test(mark));
    return [
      marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC'),
      tone ?? '',
    ];
  });
  return Uint8Array.from(parts.filter(Boolean), (part) => bytes.get(part)!).buffer as ArrayBuffer;
};
const utf8 = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('encodings', () => {
  const inputs: Record<string, [ArrayBuffer, string?]> = {
    'UTF-8 without a declaration': [utf8(xml(''))],
    'UTF-8 with a byte order mark': [utf8(`\ufeff${xml('utf-8')}`)],
    'UTF-8 that claims to be something else': [utf8(xml('iso-8859-1')), 'text/xml; charset=windows-1258'],
    'UTF-16 LE with a mark': [utf16(`\ufeff${xml('utf-16')}`, true)],
    'UTF-16 BE with a mark': [utf16(`\ufeff${xml('utf-16')}`, false)],
    'UTF-16 LE without a mark': [utf16(xml('utf-16'), true)],
    'UTF-16 BE without a mark': [utf16(xml('utf-16'), false)],
    'windows-1258 by its declaration': [windows1258(xml('windows-1258')), 'text/xml; charset=utf-8'],
    'windows-1258 by its header': [windows1258(xml('')), 'text/xml; charset="windows-1258"'],
  };
  for (const [name, [bytes, contentType]] of Object.entries(inputs)) {
    it(name, async () => {
      expect(parseFeed(bytes, { contentType }).title).to.equal(TITLE);
      expect((await readFeed(bytes, { contentType })).title).to.equal(TITLE);
    });
  }

  it('an encoding nobody knows still gives what can be read', () => {
    const bytes = Uint8Array.from(
      `<?xml version="1.0" encoding="x-none"?><rss><channel><title>Tin \xff</title></channel></rss>`,
      (char) => char.charCodeAt(0),
    );
    expect(parseFeed(bytes.buffer).title).to.match(/^Tin/);
  });

  const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0)).buffer;
  const rss = (title: string, encoding = '') =>
    `<?xml version="1.0"${encoding}?><rss><channel><title>${TITLE}</title><item><title>${title}</title></item></channel></rss>`;

  it('is UTF-8 where most letters are valid, whatever is declared', async () => {
    const cut = new Uint8Array(utf8(rss('Hội nghị @', ' encoding="windows-1258"')));
    cut[cut.lastIndexOf(64)] = 0xe1; // the first byte of a letter
    for (const contentType of ['text/xml; charset=iso-8859-1', 'text/xml', '']) {
      const feed = await readFeed(cut.buffer as ArrayBuffer, { contentType });
      expect(feed.title).to.equal(TITLE);
      expect(feed.items[0]?.title).to.match(/^Hội nghị/);
    }
  });

  it('is windows-1252 where UTF-8 is declared and no letter is valid', () => {
    const bytes = bytesOf(
      '<?xml version="1.0" encoding="UTF-8"?><rss><channel><title>Caf\xe9 s\xe9v\xe8re</title></channel></rss>',
    );
    expect(parseFeed(bytes, { contentType: 'text/xml; charset=utf-8' }).title).to.equal('Café sévère');
  });

  it('is windows-1258 where it looks so and UTF-8 is declared', () => {
    expect(parseFeed(windows1258(xml('utf-8'))).title).to.equal(TITLE);
  });

  it('JSON may start with a byte order mark', () => {
    expect(parseFeed(utf8(`\ufeff{"title":"${TITLE}","items":[]}`)).title).to.equal(TITLE);
  });
});
