import { cutText } from '../../../feed/limits.js';
import { isRecord, type RawRecord } from '../../../feed/raw-feed.js';
import { htmlToText } from '../../../feed/server/character-names.js';
import { toText } from '../../../feed/text.js';
import { firstText, toList, toNames, toRecord } from '../values.js';
import type { JsonPreset } from './preset.js';

/** Longest title that is made of a text, in characters. */
const LONGEST_TITLE = 100;

/** Who may see a status: https://docs.joinmastodon.org/entities/Status/#visibility */
const isPrivate = ({ visibility }: RawRecord) => visibility === 'private' || visibility === 'direct';

/** A title made of the first words of a text, and what is left for the excerpt. */
function splitText(html: string): { title?: string; summary?: string } {
  const [paragraph = ''] = html.split(/<\/p>|<br\b/i, 1);
  const first = htmlToText.text(paragraph);
  const text = htmlToText.text(html);
  if (first && first.length <= LONGEST_TITLE && text.startsWith(first))
    return { title: first, summary: text.slice(first.length) };
  if (text.length <= LONGEST_TITLE) return { title: text || undefined };
  return { title: cutText(text, LONGEST_TITLE).replace(/\s\S*$/, '…'), summary: text };
}

function nameOf(account: RawRecord): string | undefined {
  return firstText(account.display_name, account.username);
}

const toFile = ({ url, type, description }: RawRecord): RawRecord => ({
  url,
  title: description,
  mime_type: type === 'gifv' ? 'video/mp4' : undefined,
});

function mapStatus(status: RawRecord): RawRecord | undefined {
  const post = isRecord(status.reblog) ? status.reblog : status;
  if (isPrivate(status) || isPrivate(post)) return;
  const account = toRecord(post.account);
  const html = toText(post.content) ?? '';
  const warning = toText(post.spoiler_text);
  // What stands behind a warning is shown to those who open the article, not in a list.
  const files = warning || post.sensitive === true ? [] : toList(post.media_attachments).map(toRecord);
  const picture = files.find(({ type }) => type === 'image') ?? {};
  const card = warning ? {} : toRecord(post.card);
  const { title = toText(picture.description), summary } = warning
    ? { title: warning, summary: warning }
    : splitText(html);
  return {
    id: status.id,
    url: post.url ?? post.uri,
    title,
    summary,
    content_html: html,
    image: picture.url ?? card.image,
    date_published: status.created_at,
    date_modified: post.edited_at,
    authors: [{ name: nameOf(account), url: account.url, avatar: account.avatar }],
    tags: toNames(post.tags),
    language: post.language,
    attachments: files.filter((file) => file !== picture).map(toFile),
    _bantin: {
      image_alt: picture.description,
      source: post === status ? undefined : { title: nameOf(account), url: account.url },
    },
  };
}

/** The account whose statuses these are, undefined where there are several. */
function findAccount(statuses: unknown[]): RawRecord | undefined {
  const accounts = statuses.map((status) => toRecord(toRecord(status).account));
  const [first] = accounts;
  return first && accounts.every(({ id }) => id === first.id) ? first : undefined;
}

/** The statuses of an account: https://docs.joinmastodon.org/methods/accounts/#statuses */
export const mastodon: JsonPreset = {
  path: '',

  open(answer) {
    const account = Array.isArray(answer) ? findAccount(answer) : undefined;
    return {
      items: answer,
      head: account && { title: nameOf(account), home_page_url: account.url, icon: account.avatar },
      mapItem: mapStatus,
    };
  },
};
