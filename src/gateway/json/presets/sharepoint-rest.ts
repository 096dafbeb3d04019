import type { RawRecord } from '../../../feed/raw-feed.js';
import { toText } from '../../../feed/text.js';
import { firstText, toAddress, toAuthors, toNames, toRecord } from '../values.js';
import type { AnswerContext, JsonPreset } from './preset.js';

/** The list of an answer: `d` in the form `odata=verbose`, `value` in all others. */
function findItems(answer: RawRecord): unknown {
  const { d, value } = answer;
  return toRecord(d).results ?? d ?? value;
}

/** The end of the path of an item that is no file, such as `/tin/Lists/TinTuc/12_.000`. */
const LIST_ITEM = /\/(\d+)_\.000$/;

/** The address of the page behind an item: the file itself, or the form that shows an item of a list. */
function findPage(item: RawRecord): string | undefined {
  const { FileRef, EncodedAbsUrl, File } = item;
  const path = firstText(FileRef, EncodedAbsUrl, toRecord(File).ServerRelativeUrl);
  return path?.replace(LIST_ITEM, '/DispForm.aspx?ID=$1');
}

/** The address of a picture: of a field for links, of HTML with a picture, or of a field for pictures, which is JSON in a text. */
function findPicture(field: unknown, base: string): string | undefined {
  const text = toText(field);
  if (!text?.startsWith('{')) return toAddress(field, base);
  try {
    const { serverUrl, serverRelativeUrl } = toRecord(JSON.parse(text));
    return `${toText(serverUrl) ?? ''}${toText(serverRelativeUrl) ?? ''}`;
  } catch {
    return undefined;
  }
}

/** Pending and rejected items, and drafts: 0 stands for approved. */
const isUnapproved = ({ OData__ModerationStatus: status }: RawRecord) => typeof status === 'number' && status !== 0;

function mapItem(item: RawRecord, { url }: AnswerContext): RawRecord | undefined {
  if (isUnapproved(item)) return;
  const pictures = [item.BannerImageUrl, item.PublishingRollupImage, item.PublishingPageImage, item.Image];
  return {
    id: item.GUID ?? item.Id ?? item.ID,
    url: findPage(item),
    title: item.Title,
    summary: firstText(item.Description, item.Comments),
    content_html: firstText(item.PublishingPageContent, item.Body),
    image: pictures.map((field) => findPicture(field, url)).find(Boolean),
    date_published: firstText(item.ArticleStartDate, item.FirstPublishedDate, item.PublishedDate, item.Created),
    date_modified: item.Modified,
    authors: toAuthors(item.ArticleByLine),
    tags: toNames(item.Category),
  };
}

/** REST API of SharePoint 2013 and newer: https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-lists-and-list-items-with-rest */
export const sharePointRest: JsonPreset = {
  path: '/d/results',
  // Without it the answer is Atom, and SharePoint 2013 knows no other JSON.
  accept: 'application/json;odata=verbose',

  open: (answer, context) => ({
    items: findItems(toRecord(answer)),
    mapItem: (item) => mapItem(item, context),
  }),
};
