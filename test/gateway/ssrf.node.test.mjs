import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createGateway } from '../../dist/npm/gateway/index.js';
import { feedOf, openGateway, startPublisher } from './tools.mjs';

/** Every address that is not on the public Internet, in every form in which it may be written. */
const INNER = {
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.254', '192.168.1.1'],
  loopback: ['127.0.0.1', '127.8.8.8', '[::1]'],
  'loopback as a number': ['2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0x7f.1'],
  unspecified: ['0.0.0.0', '0', '[::]'],
  'link-local': ['169.254.0.1', '[fe80::1]'],
  metadata: ['169.254.169.254', '[fd00:ec2::254]', '100.100.100.200', '168.63.129.16'],
  'metadata in another notation': ['2822734096', '[::ffff:a83f:8110]', '[64:ff9b::a83f:8110]', '[2002:a83f:8110::1]'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.254'],
  multicast: ['224.0.0.1', '239.255.255.250', '[ff02::1]'],
  broadcast: ['255.255.255.255'],
  reserved: [
    '240.0.0.1',
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '198.18.0.1',
    '192.0.0.1',
    '[2001:db8::1]',
    '[100::1]',
  ],
  'unique local': ['[fc00::1]', '[fd12:3456::1]'],
  'site-local': ['[fec0::1]'],
  'IPv4-mapped': ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:10.0.0.1]', '[::ffff:a9fe:a9fe]'],
  'IPv4-compatible': ['[::127.0.0.1]', '[::7f00:1]'],
  'NAT64 of a private one': ['[64:ff9b::7f00:1]', '[64:ff9b::10.0.0.1]', '[64:ff9b:1::7f00:1]'],
  '6to4 of a private one': ['[2002:7f00:1::]', '[2002:a00:1::1]'],
  Teredo: ['[2001:0:7f00:1::]'],
  'translated IPv4': ['[::ffff:0:7f00:1]'],
};
const OUTER = ['8.8.8.8', '203.162.4.190', '[2405:4800::1]', '[64:ff9b::808:808]', '[2002:808:808::1]'];
const NAMES = [
  'localhost',
  'localhost.',
  'a.localhost',
  'printer.local',
  'metadata.google.internal',
  'router.lan',
  'intranet',
  'nas.home.arpa',
];

const refused = (error) => error.name === 'ConfigError' && /^sources\.x\.url: .*\(blocked: /.test(error.message);
const open = (url, more) => createGateway({ sources: { x: { type: 'feed', url } }, ...more });

describe('an address in the configuration', () => {
  for (const [kind, hosts] of Object.entries(INNER))
    for (const host of hosts)
      it(`that is ${kind} (${host}) is refused`, () => assert.throws(() => open(`http://${host}/rss`), refused));
  for (const host of NAMES)
    it(`under the name ${host} is refused`, () => assert.throws(() => open(`http://${host}/rss`), refused));
  for (const host of OUTER)
    it(`that is public (${host}) is taken`, () => assert.doesNotThrow(() => open(`https://${host}/rss`)));

  for (const port of [22, 25, 6379, 8080, 11211])
    it(`with the odd port ${port} is refused`, () =>
      assert.throws(() => open(`http://tin.example.vn:${port}/`), refused));
  it('with an odd port is taken once that is allowed', () =>
    assert.doesNotThrow(() => open('http://tin.example.vn:8080/', { ports: [8080] })));
  for (const url of ['file:///etc/passwd', 'ftp://tin.example.vn/', 'gopher://tin.example.vn/', 'data:text/xml,<rss/>'])
    it(`with another scheme (${url}) is refused`, () => assert.throws(() => open(url), /sources\.x\.url/));
  for (const url of ['http://user@tin.example.vn/', 'http://user:pass@tin.example.vn/', 'http://:pass@tin.example.vn/'])
    it(`with credentials (${url}) is refused`, () => assert.throws(() => open(url), /sources\.x\.url/));
});

/** The error code and the log of a gateway without `allowLoopback` when a name resolves to these addresses. */
async function fetchResolved(addresses, url = 'http://tin.example.vn/rss') {
  const log = [];
  const gateway = createGateway(
    { sources: { x: { type: 'feed', url } }, timeout: 2 },
    { resolve: async () => addresses, log: (line) => log.push(line) },
  );
  const response = await gateway.fetch(new Request('http://gateway.example.vn/feeds/x'));
  return { code: (await response.json()).code, log };
}

describe('a name, when it is connected to,', () => {
  for (const [kind, hosts] of Object.entries(INNER)) {
    // A resolver gives addresses in their plain forms.
    for (const host of hosts.filter((one) => /^\[|\d+\.\d+\.\d+\.\d+/.test(one) && !one.startsWith('0177'))) {
      const address = host.replace(/[[\]]/g, '');
      it(`that leads to what is ${kind} (${address}) is refused`, async () => {
        assert.equal((await fetchResolved([address])).code, 'blocked');
        assert.equal((await fetchResolved([address], 'https://tin.example.vn/rss')).code, 'blocked');
      });
    }
  }

  it('that leads to a public and a private address is refused', async () => {
    assert.equal((await fetchResolved(['203.162.4.190', '10.0.0.1'])).code, 'blocked');
    assert.equal((await fetchResolved(['10.0.0.1', '203.162.4.190'])).code, 'blocked');
  });

  it('that leads nowhere is refused', async () => {
    assert.equal((await fetchResolved([])).code, 'blocked');
  });

  it('that leads to nothing that is an address is refused', async () => {
    assert.equal((await fetchResolved(['tin.example.vn'])).code, 'blocked');
  });
});

describe('a custom resolver', () => {
  for (const [what, resolve] of [
    [
      'throws',
      () => {
        throw new Error('no resolver');
      },
    ],
    ['rejects with an error', () => Promise.reject(new Error('no resolver'))],
    ['rejects with nothing', () => Promise.reject()],
    ['returns nothing', () => undefined],
    ['resolves to nothing', async () => undefined],
    ['resolves to a string', async () => '203.162.4.190'],
    ['resolves to objects', async () => [{ address: '203.162.4.190' }]],
  ]) {
    for (const url of ['http://tin.example.vn/rss', 'https://tin.example.vn/rss']) {
      it(`that ${what} is a failure of its source (${url.split(':')[0]})`, async () => {
        const log = [];
        const gateway = createGateway(
          { sources: { x: { type: 'feed', url } }, timeout: 2 },
          { resolve, log: (line) => log.push(line) },
        );
        const response = await gateway.fetch(new Request('http://gateway.example.vn/feeds/x'));
        assert.equal(response.status, 502);
        assert.equal((await response.json()).code, 'network');
        assert.deepEqual(
          log.map(({ event }) => event),
          ['failure'],
        );
      });
    }
  }
});

describe('with loopback open, and nothing else,', () => {
  let publisher;
  before(async () => {
    publisher = await startPublisher(feedOf('Một'));
  });
  after(() => publisher.close());

  it('a name is resolved once for each request, and the connection uses that address', async () => {
    const resolved = [];
    const url = publisher.url.replace('127.0.0.1', 'localhost');
    const resolve = async (name) => {
      resolved.push(name);
      return resolved.length === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
    };
    const { get } = openGateway({ x: { type: 'feed', url } }, { resolve });
    assert.equal((await get('/feeds/x')).status, 200);
    assert.deepEqual(resolved, ['localhost']);
  });

  for (const location of [
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://2886729729/',
    'http://tin.example.vn:6379/',
    'http://user:pass@tin.example.vn/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//192.168.1.1/',
    'http://metadata.google.internal/',
  ]) {
    it(`a redirect to ${location} is refused`, async () => {
      publisher.answer = (_, response) => response.writeHead(302, { location }).end();
      const { get } = openGateway({ x: { type: 'feed', url: publisher.url } });
      assert.equal((await get('/feeds/x')).json.code, 'blocked');
    });
  }

  it('a redirect to a name that leads to a private address is refused', async () => {
    publisher.answer = (_, response) => response.writeHead(302, { location: 'http://tin.example.vn/' }).end();
    const { get } = openGateway({ x: { type: 'feed', url: publisher.url } }, { resolve: async () => ['192.168.1.1'] });
    assert.equal((await get('/feeds/x')).json.code, 'blocked');
  });

  it('the links of a list page are checked as well', async () => {
    publisher.answer = (request, response) =>
      response.end(request.url === '/feed' ? '<ul><li><a href="http://10.0.0.1/tin">Tin</a></li></ul>' : 'x');
    const { get, log } = openGateway({
      x: { type: 'listing', url: publisher.url, selectors: { item: 'li' }, article: { body: 'body' } },
    });
    const { json } = await get('/feeds/x');
    assert.equal(json.items[0].content_html, undefined);
    assert.equal(publisher.requests.filter(({ url }) => url === '/tin').length, 0);
    assert.ok(log.every(({ event }) => event === 'upstream'));
  });
});

describe('without the switch', () => {
  it('loopback is closed on every port, also behind a name', async () => {
    assert.throws(() => open('http://127.0.0.1:8080/'), refused);
    assert.equal((await fetchResolved(['127.0.0.1'])).code, 'blocked');
    assert.equal((await fetchResolved(['::1'])).code, 'blocked');
  });
});
