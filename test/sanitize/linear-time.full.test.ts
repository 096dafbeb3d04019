import { htmlToText } from '../../src/feed/html-to-text.js';
import { isRich } from '../../src/sanitize/is-rich.js';
import { expectLinearTime } from '../growth.mjs';
import { clean } from './bodies.js';

type Make = (size: number) => string;
const times =
  (part: string, before = '', behind = ''): Make =>
  (size) =>
    before + part.repeat(size) + behind;
const nested =
  (start: string, end: string): Make =>
  (size) =>
    `${start.repeat(size)}Chữ${end.repeat(size)}`;

/** Families of bodies, and how often the part of each is repeated. */
const BODIES: Record<string, [Make, number]> = {
  'line breaks with spaces': [times('<br> ', '<p>a'), 5_000],
  'line breaks and non-breaking spaces': [times('<br>&nbsp;', '<p>a'), 5_000],
  'lines with breaks': [times('dòng<br>\n'), 5_000],
  'nested boxes': [nested('<div>', '</div>'), 8_000],
  'nested boxes that are left open': [times('<div><p>a'), 8_000],
  'nested spans': [nested('<span>', '</span>'), 8_000],
  'nested quotations': [nested('<blockquote>', '</blockquote>'), 8_000],
  'nested lists': [nested('<ul><li>', '</li></ul>'), 8_000],
  'nested tables': [nested('<table><tr><td>', '</td></tr></table>'), 1_250],
  'nested formatting': [nested('<b><i>', '</i></b>'), 4_000],
  'unknown nested elements': [nested('<x-y>', '</x-y>'), 8_000],
  'text in unknown nested elements': [
    (size) => '<x-y>'.repeat(400) + '<p>Chữ</p>'.repeat(size) + '</x-y>'.repeat(400),
    2_500,
  ],
  'nested formulas': [nested('<math><mfrac>', '</mfrac></math>'), 4_000],
  formulas: [times('<math><msup><mi>x</mi><mn>2</mn></msup></math>'), 2_500],
  'empty elements': [times('<p><b></b> </p>'), 5_000],
  'empty elements in a row': [times('<span> </span>', '<p>a', 'b</p>'), 5_000],
  'tables side by side': [times('<table><tr><td>1</table>'), 2_000],
  headings: [times('<h1>a</h1><h3>b</h3>'), 2_500],
  links: [times('<a href="/1">a</a> '), 7_500],
  'links that lead nowhere': [times('<a href="javascript:x">a</a> '), 15_000],
  'links that are left open': [times('<a href="/1">'), 2_500],
  'images in one paragraph': [times('<img src="/1.jpg"> ', '<p>'), 5_000],
  'images with breaks between': [times('<img src="/1.jpg"><br> ', '<p>'), 5_000],
  'images in links': [times('<a href="/1"><img src="/1.jpg"></a>'), 5_000],
  'images and captions': [times('<p><img src="/1.jpg"></p><p><i>Chú thích</i></p>'), 2_000],
  'an image before many empty elements': [times('<p> </p>', '<p><img src="/1.jpg"></p>'), 5_000],
  // few: browsers walk through all that is in the picture for each image while they parse
  'images in one picture': [times('<img>', '<picture><source srcset="/1.jpg 1x">', '</picture>'), 2_500],
  'sources of one picture': [times('<source srcset="/1.jpg 1x">', '<picture>', '<img></picture>'), 5_000],
  'sizes of one picture': [times('/1.jpg 10w, ', '<img srcset="', '">'), 12_500],
  'one long size': [times('a', '<img srcset="', ' b">'), 125_000],
  'hidden images': [times('<p><img src="/1.jpg" width=1 height=1></p>'), 5_000],
  'images without scripts': [times('<noscript><img src="/1.jpg"></noscript>'), 5_000],
  'hidden boxes': [nested('<div style="display:none"><img src="/1.jpg">', '</div>'), 1_250],
  frames: [times('<iframe src="https://video.example/1"></iframe>'), 2_500],
  'frames without an end': [times('<iframe src="/1">'), 2_500],
  'objects in objects': [nested('<object data="/1.pdf">', '</object>'), 1_250],
  'objects without an end': [times('<object data="/1.pdf"><embed src="/1.pdf">'), 2_500],
  'ends without a beginning': [times('</object></video>', '<video>'), 5_000],
  players: [times('<video><source src="/1.mp4"></video>'), 500],
  'a long attribute': [times('a', '<p title="', '">a</p>'), 250_000],
  'a long style': [times('opacity:00;width: ', '<p><img src="/1.jpg" style="', '"></p>'), 12_500],
  'a style of zeros': [times('0', '<img src="/1.jpg" style="opacity:', '1">'), 125_000],
  'many attributes': [(size) => `<p ${Array.from({ length: size }, (_, at) => `a${at}=1`).join(' ')}>a</p>`, 5_000],
  'a long name': [times('a', '<', '>'), 125_000],
  'spaces in tags': [times(' ', '<p style', '=x>a</p>'), 125_000],
  'angle brackets': [times('<'), 50_000],
  'open tags': [times('<a <b <img src= '), 25_000],
  'open quotes': [times('<img alt="'), 12_500],
  'open comments': [times('<!--'), 25_000],
  directions: [times('\u2067a\u2069\u202b', '<p>'), 25_000],
  'directions that stay open': [times('\u2067\u202b', '<p>', `${'\u2069'.repeat(1000)}</p>`), 25_000],
  'a long line': [times('chữ '), 50_000],
  spaces: [times(' ', '<p>a', 'b</p>'), 125_000],
  'non-breaking spaces': [times('&nbsp; '), 25_000],
  'named characters': [times('&sup2;&ge;&nichts;'), 12_500],
  'different names': [(size) => Array.from({ length: size }, (_, at) => `&a${at};`).join(''), 800],
  ampersands: [times('&'), 75_000],
  'encoded ampersands': [times('amp;', '&', 'lt;'), 50_000],
  scripts: [times('<script>a</script>'), 5_000],
  'scripts without an end': [times('<script>'), 12_500],
  'nested icons': [nested('<svg>', '</svg>'), 1_250],
  'icons without an end': [times('<svg><title>a</title>'), 5_000],
  'soft hyphens': [times('\xad\u200d', 'a', 'b'), 50_000],
  'control characters': [times('\x85\x93'), 50_000],
};

describe('the time for an article grows with its length', function () {
  this.timeout(120_000);
  for (const [family, [make, size]] of Object.entries(BODIES)) {
    it(`of ${family}`, () => expectLinearTime(clean, make, size));
  }
});

describe('the time for what a list shows of an article grows with its length', function () {
  this.timeout(120_000);
  for (const [family, [make, size]] of Object.entries(BODIES)) {
    it(`of ${family}`, async () => {
      for (const read of [
        htmlToText.title,
        htmlToText.summary,
        (html: string) => htmlToText.text(html),
        (html: string) => htmlToText.text(html, 600),
        (html: string) => htmlToText.firstImage(html, 'https://tin.example.test/'),
        isRich,
      ])
        await expectLinearTime(read, make, size);
    });
  }
});
