/** A reference to a part of the description. */
const ref = (name: string) => ({ $ref: `#/components/${name}` });

const query = (name: string, description: string, schema: object, example?: unknown) => ({
  name,
  in: 'query',
  description,
  schema,
  ...(example === undefined ? {} : { example }),
});
const inPath = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

const json = (description: string, schema: object, headers: object = {}, type = 'application/json') => ({
  description,
  headers,
  content: { [type]: { schema } },
});
const html = (description: string, headers: object = {}) => ({
  description,
  headers,
  content: { 'text/html': { schema: { type: 'string' } } },
});
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('schemas/Problem') } },
});

const CACHING = {
  ETag: { schema: { type: 'string' } },
  'Last-Modified': { schema: { type: 'string' } },
  Age: { description: 'Seconds since the publisher confirmed the feed.', schema: { type: 'integer' } },
  'Cache-Control': { schema: { type: 'string' } },
};
const NOT_MODIFIED = { description: 'The copy of the client is up to date.' };
const UNAVAILABLE = {
  '502': problem(
    'The publisher failed, and there is no earlier feed. `Retry-After` is the time until the next attempt.',
  ),
  '504': problem('The publisher did not answer in time, and there is no earlier feed.'),
};

const SOURCE = inPath('name', 'The name of a source, as the configuration has it.');
const ITEM = inPath('id', "The item's id or its address, percent-encoded.");

const SELECTION = [
  query('limit', 'The most items.', { type: 'integer', minimum: 1 }, 5),
  query('since', 'A date, or a date and time in ISO 8601: only items from then on.', { type: 'string' }, '2026-11-01'),
  query('category', 'Comma-separated tags; an item needs any of them.', { type: 'string' }),
  query('q', 'Comma-separated phrases, insensitive to accents and case.', { type: 'string' }),
];

const SCHEMAS = {
  Feed: {
    description: 'JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).',
    type: 'object',
    required: ['version', 'title', 'items'],
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: { type: 'string' },
      home_page_url: { type: 'string', format: 'uri' },
      items: { type: 'array', items: ref('schemas/Item') },
      _bantin: {
        type: 'object',
        properties: {
          stale_since: { type: 'string', format: 'date-time' },
          error: { type: 'object', properties: { code: { type: 'string' }, selector: { type: 'string' } } },
          missing: { type: 'array', items: { type: 'string' } },
          max_stale: { type: 'number' },
          views_url: { type: 'string' },
        },
      },
    },
  },
  Item: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string' },
      url: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      summary: { type: 'string' },
      content_html: { type: 'string' },
      content_text: { type: 'string' },
      image: { type: 'string', format: 'uri' },
      date_published: { type: 'string', format: 'date-time' },
      date_modified: { type: 'string', format: 'date-time' },
      tags: { type: 'array', items: { type: 'string' } },
      _bantin: { type: 'object' },
    },
  },
  Problem: {
    description: 'https://www.rfc-editor.org/rfc/rfc9457, with a `code` for programs.',
    type: 'object',
    required: ['type', 'title', 'status', 'code'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string', description: 'For readers, in Vietnamese.' },
      status: { type: 'integer' },
      code: { type: 'string' },
      detail: { type: 'string', description: 'For developers.' },
    },
  },
  Health: {
    type: 'object',
    required: ['status', 'version', 'memory', 'sources'],
    properties: {
      status: { enum: ['starting', 'ok', 'degraded', 'down'] },
      version: { type: 'string' },
      memory: { type: 'integer', description: 'Bytes that all feeds take.' },
      sources: { type: 'object', additionalProperties: { type: 'object' } },
    },
  },
};

const PATHS = {
  '/feeds/{name}': {
    get: {
      summary: 'The feed of a source, as JSON Feed 1.1.',
      parameters: [SOURCE, ...SELECTION],
      responses: {
        '200': json('The feed.', ref('schemas/Feed'), CACHING, 'application/feed+json'),
        '304': NOT_MODIFIED,
        '400': problem('A parameter is wrong.'),
        '404': problem('There is no such source.'),
        ...UNAVAILABLE,
      },
    },
  },
  '/feeds/{name}.html': {
    get: {
      summary: 'An element with the news of a source, as HTML with a declarative shadow root.',
      parameters: [
        SOURCE,
        query('element', 'The element.', { enum: Object.keys(__ATTRIBUTES__), default: 'news-list' }),
        query('limit', 'An attribute of the element, as all other parameters.', { type: 'integer', minimum: 1 }, 5),
      ],
      responses: {
        '200': html('The element.', CACHING),
        '304': NOT_MODIFIED,
        '400': problem('A parameter is wrong.'),
        '404': html('There is no such source or article: a sentence for readers.'),
        '502': html('The publisher failed, and there is no earlier feed: a sentence for readers.'),
        '503': html('Too many different elements are rendered at a time.'),
        '504': html('The publisher did not answer in time, and there is no earlier feed.'),
      },
    },
  },
  '/feeds/{name}/items/{id}': {
    get: {
      summary: 'One item.',
      parameters: [SOURCE, ITEM],
      responses: {
        '200': json('The item.', ref('schemas/Item'), CACHING),
        '304': NOT_MODIFIED,
        '404': problem('There is no such source or item.'),
        ...UNAVAILABLE,
      },
    },
  },
  '/feeds/{name}/items/{id}/views': {
    post: {
      summary: 'Reports that a reader read an item, where the source counts views.',
      parameters: [SOURCE, ITEM],
      responses: {
        '204': { description: 'Taken.' },
        '404': problem('There is no such source or item, or the source counts no views.'),
        ...UNAVAILABLE,
      },
    },
  },
  '/images/{name}/{key}': {
    get: {
      summary: 'A picture of an item that is shown, smaller; the feed names its address.',
      parameters: [
        SOURCE,
        inPath('key', 'The key of the picture, as in the feed.'),
        query('w', 'The width in pixels.', { enum: [320, 640, 1024] }),
      ],
      responses: {
        '200': {
          description: 'AVIF, WebP or JPEG by `Accept`.',
          content: Object.fromEntries(['avif', 'webp', 'jpeg', 'png', 'gif'].map((type) => [`image/${type}`, {}])),
        },
        '304': NOT_MODIFIED,
        '400': problem('The width is none of these.'),
        '404': problem('No item that is shown has this picture.'),
        '502': problem('The picture cannot be fetched or made smaller.'),
        '503': problem('Too many pictures are made at a time.'),
      },
    },
  },
  '/healthz': {
    get: {
      summary: 'The state of the gateway and of each source.',
      responses: {
        '200': json('`ok` or `degraded`: there is something to serve.', ref('schemas/Health')),
        '503': json('`starting` or `down`: there is nothing to serve.', ref('schemas/Health')),
      },
    },
  },
  '/openapi.json': {
    get: { summary: 'This description.', responses: { '200': json('OpenAPI 3.1.', { type: 'object' }) } },
  },
  '/sources.json': {
    get: {
      summary: 'The configured sources.',
      responses: { '200': json('Names, types and titles, without addresses.', { type: 'object' }) },
    },
  },
  '/': {
    get: {
      summary:
        'The configured sources; where the gateway serves its site, for clients that do not name HTML in `Accept`.',
      responses: {
        '200': {
          ...json('Names, types and titles, without addresses; or the start page.', { type: 'object' }),
          content: {
            'application/json': { schema: { type: 'object' } },
            'text/html': { schema: { type: 'string' } },
          },
        },
        '304': NOT_MODIFIED,
      },
    },
  },
};

const METRICS_PATH = {
  '/metrics': {
    get: {
      summary: 'Counters and gauges in the text format of Prometheus.',
      responses: {
        '200': { description: 'The metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
      },
    },
  },
};

/** Describes the routes: https://spec.openapis.org/oas/v3.1.1.html */
export const describeApi = (version: string, hasMetrics: boolean) => ({
  openapi: '3.1.1',
  info: {
    title: 'bantin gateway',
    version,
    description:
      'Cổng tin: đọc các nguồn tin đã khai báo và đưa ra dưới dạng JSON Feed. Serves configured sources as JSON Feed.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: './' }],
  paths: hasMetrics ? { ...PATHS, ...METRICS_PATH } : PATHS,
  components: { schemas: SCHEMAS },
});
