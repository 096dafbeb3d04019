import { expect } from '@open-wc/testing';
import { type Choices, choicesFromHash, choicesToHash, defaultChoices } from '../../demo/site/builder/model/choices.js';
import { attributesOf } from '../../demo/site/builder/model/manifest.js';
import { isOffered, optionsOf } from '../../demo/site/builder/model/options.js';
import { findPlace } from '../../demo/site/builder/model/places.js';
import { readSnippet } from '../../demo/site/builder/model/read-snippet.js';
import { createRoom, MEASURED_WIDTHS, toMinHeight } from '../../demo/site/builder/model/room.js';
import { createSnippet } from '../../demo/site/builder/model/snippet.js';
import { stepsOf } from '../../demo/site/builder/model/steps.js';
import { valueText } from '../../demo/site/builder/model/value-texts.js';
import { ELEMENT_NAMES } from '../../src/elements/names.js';
import { allPlaces, keptChoices, SITE, samples } from './samples.js';

const ROOM = [
  { from: 0, height: 128 },
  { from: 600, height: 69 },
];

const codeOf = (choices: Choices) =>
  createSnippet(choices, { lang: 'vi', site: SITE, room: ROOM })
    .parts.map(({ code }) => code)
    .join('\n\n');

describe('a snippet that is read back', () => {
  for (const { id, form } of allPlaces)
    it(`gives the choices it was made from: ${id}`, () => {
      for (const [name, sample] of Object.entries(samples)) {
        const choices = { ...sample, place: id };
        const read = readSnippet(codeOf(choices));
        const kept = keptChoices(choices);
        if (['ssi', 'php', 'esi'].includes(form)) kept.feeds = read?.choices.feeds ?? [];
        expect({ ...read?.choices, place: '' }, `${name}: ${codeOf(choices)}`).to.deep.equal({ ...kept, place: '' });
        expect(findPlace(read!.choices.place).form, name).to.equal(form);
        expect(read?.ignored, name).to.deep.equal([]);
      }
    });

  it('is understood with single quotes, capitals, entities and other markup around it', () => {
    const read = readSnippet(`
      <h2>Tin</h2><P CLASS=x><SCRIPT ASYNC SRC='https://a.example.vn/bantin.js'></SCRIPT>
      <NEWS-LIST FEED='https://tin.example.vn/rss?a=1&#38;b=2' HEADING='Tin &quot;mới&quot;' LIMIT=3 NO-IMAGE>
      <a href='https://tin.example.vn/muc'>Xem</a></NEWS-LIST>`);
    expect(read?.choices).to.deep.include({
      feeds: ['https://tin.example.vn/rss?a=1&b=2'],
      attributes: { heading: 'Tin "mới"', limit: '3', 'no-image': '' },
      publisher: 'https://tin.example.vn/muc',
      preload: false,
    });
  });

  it('is understood where an editor shows it as text', () => {
    const text = '&lt;news-list feed="https://tin.example.vn/feed.json" limit="4"&gt;&lt;/news-list&gt;';
    expect(readSnippet(`<p>${text}</p>`)?.choices.attributes).to.deep.equal({ limit: '4' });
  });

  it('says what it did not understand', () => {
    const read = readSnippet(`<script async src="/bantin.js" data-prefix="phuong-"></script>
      <phuong-news-list id="tin" feed="javascript:alert(1)" limit="nhiều" layout="vuông" onclick="x()"></phuong-news-list>`);
    expect(read?.choices).to.deep.include({ feeds: [], attributes: {} });
    expect(read?.ignored).to.deep.equal([
      '<phuong-news-list>',
      'id="tin"',
      'limit="nhiều"',
      'layout="vuông"',
      'onclick="x()"',
      'data-prefix="phuong-"',
    ]);
  });

  it('is nothing where there is no news in the text', () => {
    for (const text of ['', 'xin chào', '<p>Tin tức</p>', '<iframe src="https://a.example/video"></iframe>'])
      expect(readSnippet(text), text).to.equal(undefined);
  });

  it('does not run and requests nothing', async () => {
    const globals = window as unknown as { ran?: boolean };
    readSnippet(
      `<img src="/khong-co.png" onerror="ran=true"><script>ran=true</script><news-list feed="/a.json"></news-list>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(globals.ran).to.equal(undefined);
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('khong-co'))).to.deep.equal([]);
  });
});

describe('the link to the builder', () => {
  it('holds all choices', () => {
    for (const [name, choices] of Object.entries(samples)) {
      const hash = choicesToHash({ ...choices, place: 'joomla' });
      expect(choicesFromHash(hash), name).to.deep.equal({ ...choices, place: 'joomla' });
      expect(choicesFromHash(new URL(hash, location.href).hash), name).to.deep.equal({ ...choices, place: 'joomla' });
    }
    expect(choicesFromHash(choicesToHash({ ...defaultChoices, attributes: {} })).attributes).to.deep.equal({});
  });

  it('takes nothing from other links', () => {
    for (const hash of [
      '',
      '#',
      '#noi-dung',
      '#%',
      '#%E0%A4%A',
      '#a=b&&==',
      `#feed=${'x'.repeat(20_000)}`,
      '#{"feeds":1}',
    ])
      expect(choicesFromHash(hash), hash).to.deep.equal(defaultChoices);
  });

  it('leaves out what no element would take', () => {
    const { attributes, ...others } = choicesFromHash(
      `#feed=javascript:alert(1)&feed=/rss.xml&element=news-list&__proto__=x&constructor=y&onclick=z&limit=abc&layout=round
       &heading=${'x'.repeat(1001)}&sort=title&brand=red%3Bposition%3Afixed&publisher=javascript:1&place=../&script=evil`,
    );
    expect(attributes).to.deep.equal({ sort: 'title' });
    expect(Object.keys(attributes)).to.deep.equal(['sort']);
    expect(others).to.deep.include({ feeds: ['/rss.xml'], brand: '', publisher: '', place: 'html', script: 'site' });
  });
});

describe('the options of the builder', () => {
  it('are all attributes of the manifest, each with a label and a sentence in both languages', () => {
    for (const element of ELEMENT_NAMES) {
      const options = optionsOf(element);
      expect(options.map(({ name }) => name)).to.have.members(attributesOf(element).map(({ name }) => name));
      for (const { name, label, help, values } of options) {
        expect(label.vi, name).not.to.equal(name);
        expect(help.vi && help.en, name).not.to.equal('');
        for (const { value } of values) expect(valueText(name, value), `${name}="${value}"`).not.to.equal(undefined);
      }
    }
  });

  it('begin with the usual ones', () => {
    const usual = optionsOf('news-list').slice(0, 5);
    expect(usual.map(({ name }) => name)).to.deep.equal(['layout', 'theme', 'limit', 'heading', 'lang']);
    expect(optionsOf('news-list').filter(({ group }) => group === 'usual')).to.deep.equal(usual);
    expect(optionsOf('news-list').find(({ name }) => name === 'limit')).to.deep.include({
      kind: 'number',
      default: '5',
      min: 1,
    });
  });

  const offered = (name: string, attributes: Record<string, string>) =>
    isOffered(optionsOf('news-list').find((option) => option.name === name)!, { ...defaultChoices, attributes });

  const ALONE: [option: string, withIt: Record<string, string>, without: Record<string, string>][] = [
    ['autoplay', { layout: 'ticker' }, { layout: 'cards' }],
    ['search', {}, { layout: 'ticker' }],
    ['tabs', { layout: 'gallery' }, { layout: 'ticker' }],
    ['pager', {}, { layout: 'ticker' }],
    ['no-image', { layout: 'hero' }, { layout: 'gallery' }],
    ['no-image', {}, { layout: 'documents' }],
    ['fallback-image', { layout: 'gallery' }, { 'no-image': '' }],
    ['no-excerpt', { layout: 'featured' }, { layout: 'compact' }],
    ['excerpt-lines', {}, { 'no-excerpt': '' }],
    ['title-lines', { layout: 'headlines' }, { layout: 'notices' }],
    ['relative-dates', {}, { 'no-date': '' }],
    ['date-style', { layout: 'notices', open: 'dialog' }, { layout: 'notices' }],
    ['article-href', {}, { open: 'dialog' }],
    ['more-href', {}, { 'no-more-link': '' }],
    ['link-target', { open: 'dialog' }, { open: 'dialog', 'no-more-link': '' }],
  ];
  for (const [option, withIt, without] of ALONE)
    it(`offer ${option} with ${JSON.stringify(withIt)} and not with ${JSON.stringify(without)}`, () => {
      expect(offered(option, withIt)).to.equal(true);
      expect(offered(option, without)).to.equal(false);
    });
});

describe('a snippet', () => {
  it('leaves out what does nothing beside the other choices, or belongs to another element', () => {
    const attributes = { autoplay: '', layout: 'cards', mode: 'older', heading: '' };
    expect(codeOf({ ...samples['a plain list']!, attributes })).to.match(
      /<news-list feed="[^"]*" layout="cards" style/,
    );
  });

  it('has steps in both languages, a policy, and a where for each further part', () => {
    for (const { id } of allPlaces) {
      const choices = { ...samples['a plain list']!, place: id };
      const { steps, csp, parts } = createSnippet(choices, { lang: 'en', site: SITE });
      expect(steps, id).to.have.length.above(0);
      for (const { vi, en } of stepsOf(id)) expect(vi, id).not.to.equal(en);
      expect(csp, id).to.match(/^(script-src|frame-src) \S+/);
      for (const { where } of parts.slice(1)) expect(where, id).not.to.equal('');
    }
  });

  it('has a policy with the servers of script, feeds, pictures and media', () => {
    const choices: Choices = { ...samples['cards of two feeds in a brand colour']!, attributes: { open: 'dialog' } };
    expect(createSnippet(choices, { lang: 'vi', site: SITE }).csp).to.equal(
      "script-src https://tin.phuong.example.vn; connect-src https://tin.example.vn https://tin2.example.vn; img-src *; media-src *; style-src-attr 'unsafe-inline'",
    );
  });

  it('reserves the height that was measured, else that of the layout', () => {
    const choices = samples['a plain list']!;
    const room = [{ from: 0, height: 33.5 }];
    expect(createSnippet(choices, { lang: 'vi', site: SITE, room }).parts[0]!.code).to.contain('min-height: 33.5em');
    expect(createSnippet(choices, { lang: 'vi', site: SITE }).parts[0]!.code).to.contain('min-height: 46em');
  });

  it('reserves more in narrower windows alone, and one height where all are about the same', () => {
    const heightsOf = (heightOf: (width: number) => number) =>
      new Map(MEASURED_WIDTHS.map((width) => [width, heightOf(width)]));
    const cards = heightsOf((width) => (width < 400 ? 128 : width < 816 ? 69 : 42));
    expect(toMinHeight(createRoom(cards, 'full'))).to.equal(
      'max(42em, clamp(0em, (1000px - 100vw) * 999, 69em), clamp(0em, (600px - 100vw) * 999, 128em))',
    );
    expect(toMinHeight(createRoom(cards, 'main'))).to.equal('max(69em, clamp(0em, (600px - 100vw) * 999, 128em))');
    expect(toMinHeight(createRoom(cards, 'side'))).to.equal('128em');
    const hero = heightsOf((width) => (width < 800 ? 45 : 50));
    expect(toMinHeight(createRoom(hero, 'main')), 'higher in wide windows').to.equal('50em');
    expect(toMinHeight([])).to.equal(undefined);
  });

  it('says what its form has no room for', () => {
    const choices: Choices = {
      ...samples['cards of two feeds in a brand colour']!,
      attributes: { heading: 'level-2', match: 'a_b' },
      place: 'link',
    };
    const { notes } = createSnippet(choices, { lang: 'en', site: SITE });
    expect(notes.join(' '))
      .to.contain('takes the first')
      .and.contain('lacks: heading, match')
      .and.contain('link to the publisher');
  });

  it('stays one element with its attributes, whatever the texts are', async () => {
    const onePlaceForEachForm = [...new Map(allPlaces.map(({ form, id }) => [form, id])).values()];
    const texts = await loadAttacks();
    for (const place of onePlaceForEachForm)
      for (const text of texts) {
        const attributes = { heading: text, match: text };
        const feeds = ['https://tin.example.vn/a'];
        const code = codeOf({ ...defaultChoices, feeds, attributes, brand: text, publisher: text, place });
        const read = readSnippet(code);
        const kept = text.replace(/\s+/g, ' ');
        const isKept = kept && text.length <= 1000 && !(place === 'link' && text.includes('_'));
        const expected = isKept ? { heading: kept, match: kept } : {};
        if (JSON.stringify(read?.choices.attributes) !== JSON.stringify(expected) || read?.ignored.length)
          expect({ read, code }, `${place}: ${text}`).to.equal(expected);
      }
  }).timeout(120_000);
});

/** Texts that try to leave their place: our own, and some of those of the corpora where these are. */
async function loadAttacks(): Promise<string[]> {
  const own = [
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    '--><script>alert(1)</script>',
    '{alert(1)}',
    '{{constructor}}',
    `\`\${alert(1)}\``,
    '?><?php x',
    '\\"/>',
    '&quot;&gt;',
    '</template>',
    ']]>',
    '</script><NewsList heading="b">',
    'readfile("http://a.example/x.html")',
  ];
  const response = await fetch('/__corpora/xss.json');
  const { cases }: { cases: { payload: string }[] } = response.ok ? await response.json() : { cases: [] };
  return [...own, ...cases.map(({ payload }) => payload).filter((_, index) => index % EVERY === 0)];
}

/** The corpora have thousands, which differ little here. */
const EVERY = 100;
