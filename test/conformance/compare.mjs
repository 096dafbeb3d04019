/**
 * Compares a parsed feed with what a case expects, by the rules in the README of the corpora: only what a
 * case names is asserted; a list means any of its values; titles and contents compare as words, dates as
 * instants, addresses normalised. Runs in a page, whose HTML parser knows every entity.
 */

const SECOND = 1000;

const box = document.createElement('textarea');
/** One level of entities. */
function decode(text) {
  box.innerHTML = text.replace(/</g, '&lt;');
  return box.value;
}

const squeeze = (text) => text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();

/** HTML or text as the words in it, with one level of entities decoded. */
const words = (value) =>
  squeeze(
    decode(
      String(value ?? '')
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
        .replace(/<\/?[a-z!?][^>]*>/gi, ' '),
    ),
  );
const joined = (text) => text.replace(/[\s\u00a0\u200b]+/g, '');

/** The words of a title, however often its tags and entities were encoded. */
function innermost(value) {
  let text = words(value);
  for (let round = 0; round < 3; round++) text = words(text);
  return joined(text);
}

function address(value) {
  const text = decode(String(value ?? '')).trim();
  return (URL.canParse(text) ? new URL(text).href : text).replace(/\/$/, '');
}

const sameTitle = (wanted, got) => innermost(wanted) === innermost(got);
const sameWords = (wanted, got) => joined(words(wanted)) === joined(words(got));
const sameUrl = (wanted, got) => Boolean(got) && address(wanted) === address(got);
const sameId = (wanted, got) =>
  got !== undefined && (squeeze(String(wanted)) === squeeze(String(got)) || address(wanted) === address(got));
const sameInstant = (wanted, got) => Math.abs(Date.parse(wanted) - Date.parse(got)) < SECOND;
const shows = (html) => words(html) !== '' || /<(?:img|video|audio|iframe|svg)\b/i.test(html ?? '');

/**
 * @param expected what the case names
 * @param feed what was parsed, if anything was
 * @param error why not
 * @returns one `{field, ok, wanted, got}` per assertion
 */
export function compare(expected, feed, error) {
  const results = [];
  const check = (field, wanted, got, same) => {
    if (wanted === undefined) return;
    const ok = (Array.isArray(wanted) ? wanted : [wanted]).some((one) => same(one, got));
    results.push({ field, ok, wanted, got });
  };
  check('no_throw', true, error ?? Boolean(feed), (wanted, got) => wanted === got);
  check('feed_title', expected.title, feed?.title, sameTitle);
  check('home_page_url', expected.home_page_url, feed?.home_page_url, sameUrl);
  const items = feed?.items ?? [];
  check('item_count', expected.count, items.length, (wanted, got) => wanted === got);
  (expected.items ?? []).forEach((wanted, place) => {
    const item = items[wanted.at ?? place] ?? {};
    const bodies = [item.content_html, item.summary, item.content_text];
    check('item_title', wanted.title, item.title, sameTitle);
    check('title_text', wanted.title_text, item.title, (a, b) => squeeze(a) === squeeze(b ?? ''));
    check('item_url', wanted.url, item.url, sameUrl);
    check('item_id', wanted.id, item.id, sameId);
    check('date_published', wanted.date_published, item.date_published, sameInstant);
    check('content_present', wanted.content, bodies, (_, got) => got.some(shows));
    check('content_text', wanted.content, bodies, (one, got) => got.some((body) => sameWords(one, body)));
    check('image', wanted.image, item.image, sameUrl);
    check('image_from_html', wanted.image_from_html, item.image, sameUrl);
    check(
      'attachment',
      wanted.attachment,
      [item.image, ...(item.attachments ?? []).map(({ url }) => url)],
      (one, got) => got.some((url) => sameUrl(one, url)),
    );
  });
  return results;
}
