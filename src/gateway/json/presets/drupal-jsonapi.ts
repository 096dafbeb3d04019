import { isRecord, type RawRecord } from '../../../feed/raw-feed.js';
import { toText } from '../../../feed/text.js';
import { firstText, toList, toNames, toRecord } from '../values.js';
import type { AnswerContext, JsonPreset } from './preset.js';

/** What a relationship of a node names, with the members that its `data` has beside the id. */
interface Related {
  type: string;
  resource: RawRecord;
  meta: RawRecord;
}

/** A picture or another file that belongs to a node. */
interface NodeFile {
  attributes: RawRecord;
  meta: RawRecord;
}

/** Most related resources of one that are looked at. */
const MOST_RELATED = 200;

/** Longest name that Drupal gives to terms and users, in characters. */
const LONGEST_NAME = 255;

const keyOf = ({ type, id }: RawRecord) => `${toText(type)} ${toText(id)}`;

/** The resources of an answer beside its nodes, by type and id. */
const indexOf = (included: unknown): Map<string, RawRecord> =>
  new Map(
    toList(included)
      .map(toRecord)
      .map((resource) => [keyOf(resource), resource]),
  );

/** The first resources that a resource is related to, as far as the answer includes them. */
function findRelated(resource: RawRecord, index: Map<string, RawRecord>): Related[] {
  const references = Object.values(toRecord(resource.relationships)).flatMap((relationship) =>
    toList(toRecord(relationship).data),
  );
  return references
    .slice(0, MOST_RELATED)
    .map(toRecord)
    .flatMap((reference) => {
      const found = index.get(keyOf(reference));
      return found ? { type: `${found.type}`, resource: found, meta: toRecord(reference.meta) } : [];
    });
}

/** The file of a media resource, which stands between a node and its file. */
function findMediaFile(media: RawRecord, index: Map<string, RawRecord>): NodeFile | undefined {
  const file = findRelated(media, index).find(({ type }) => type === 'file--file');
  return file && { attributes: toRecord(file.resource.attributes), meta: file.meta };
}

const isImage = ({ attributes }: NodeFile) => /^image\//.test(toText(attributes.filemime) ?? '');

/** The address of a file; older versions write it beside the path in Drupal's own form. */
const addressOf = ({ attributes }: NodeFile) => toRecord(attributes.uri).url ?? attributes.url;

const toAttachment = (file: NodeFile): RawRecord => ({
  url: addressOf(file),
  title: firstText(file.meta.description, file.attributes.filename),
  mime_type: file.attributes.filemime,
  size_in_bytes: file.attributes.filesize,
});

/** The address of the site, in front of which the paths of its nodes belong; it may be a folder, such as one language. */
function findSite({ url, base }: AnswerContext): string {
  const site = base === url ? url.replace(/\/jsonapi(?:\/.*)?$/s, '') : base;
  return site === url ? new URL(url).origin : site.replace(/\/$/, '');
}

function findPage(attributes: RawRecord, site: string): string | undefined {
  const id = firstText(attributes.drupal_internal__nid, attributes.nid);
  const path = firstText(toRecord(attributes.path).alias, id && `/node/${id}`);
  return path && site + path;
}

const isFlagSet = (flag: unknown) => flag === true || flag === '1';
const isFlagCleared = (flag: unknown) => flag === false || flag === '0';

/** JSON:API of Drupal: https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module */
export const drupalJsonApi: JsonPreset = {
  path: '/data',
  accept: 'application/vnd.api+json, application/json;q=0.9',

  open(answer, context) {
    const { data, included } = toRecord(answer);
    const index = indexOf(included);
    const site = findSite(context);
    // Many nodes may share one, so each is searched once.
    const mediaFiles = new Map<RawRecord, NodeFile | undefined>();

    function findFile({ type, resource, meta }: Related): NodeFile | undefined {
      if (type === 'file--file') return { attributes: toRecord(resource.attributes), meta };
      if (!type.startsWith('media--')) return;
      if (!mediaFiles.has(resource)) mediaFiles.set(resource, findMediaFile(resource, index));
      return mediaFiles.get(resource);
    }

    function mapItem(node: RawRecord): RawRecord | undefined {
      const attributes = toRecord(node.attributes);
      if (isFlagCleared(attributes.status)) return;
      const body = toRecord(attributes.body);
      const related = findRelated(node, index);
      const files = related.flatMap((each) => findFile(each) ?? []);
      const picture = files.find(isImage);
      const namesOf = (kind: string) =>
        related
          .filter(({ type }) => type.startsWith(kind))
          .flatMap(({ resource }) => {
            const { display_name, name } = toRecord(resource.attributes);
            return toNames(display_name ?? name).map((text) => text.slice(0, LONGEST_NAME));
          });
      return {
        id: node.id,
        url: findPage(attributes, site),
        title: attributes.title,
        summary: body.summary,
        content_html: body.processed ?? body.value,
        image: picture && addressOf(picture),
        date_published: attributes.created,
        date_modified: attributes.changed,
        authors: namesOf('user--').map((name) => ({ name })),
        tags: namesOf('taxonomy_term--'),
        language: attributes.langcode === 'und' ? undefined : attributes.langcode,
        attachments: files.filter((file) => !isImage(file)).map(toAttachment),
        _bantin: { image_alt: picture?.meta.alt, pinned: isFlagSet(attributes.sticky) },
      };
    }

    return { items: isRecord(data) ? [data] : data, mapItem };
  },
};
