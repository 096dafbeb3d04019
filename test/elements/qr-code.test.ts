import { expect } from '@open-wc/testing';
import { makeQrCode } from '../../src/elements/news-article/qr-code.js';

/** Made by another implementation; each row is a hexadecimal number. */
interface KnownCode {
  text: string;
  rows: string[];
}
const known: KnownCode[] = await (await fetch(new URL('../fixtures/qr-codes.json', import.meta.url))).json();

describe('a QR code', () => {
  for (const { text, rows } of known)
    it(`of ${text.length} characters is the one that another implementation makes`, () => {
      const code = makeQrCode(text)!;
      expect(code.map((row) => BigInt(`0b${row.map(Number).join('')}`).toString(16))).to.deep.equal(rows);
    });

  it('grows with the address, and is not made for one that is too long for a screen', () => {
    expect([1, 17, 18, 858].map((length) => makeQrCode('a'.repeat(length))!.length)).to.deep.equal([21, 21, 25, 97]);
    expect(makeQrCode('a'.repeat(859))).to.equal(undefined);
  });
});
