import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { bantin, configFile } from './processes.mjs';

const url = 'https://tin.example.vn/rss.xml';
const source = (more) => ({ sources: { xa: { type: 'feed', url, ...more } } });
const listing = (more) => ({ sources: { xa: { type: 'listing', url, selectors: { item: 'li' }, ...more } } });
const right = JSON.stringify(source());

/** Files that are wrong: the path of the key, or the place in the file, and what the message says. */
const WRONG = [
  ['', /json:1:1: tệp trống/],
  ['\ufeff', /json:1:1: tệp trống/],
  ['null', /config: phải là đối tượng/],
  ['[]', /sources: còn thiếu|config: phải là đối tượng/],
  ['5', /config: phải là đối tượng/],
  ['{', /json:1:2: thiếu dấu \}|json:1:2: cần tên khóa/],
  [`${right.slice(0, -1)}`, /json:1:\d+: thiếu dấu \} đóng/],
  ['{\n  "sources": {\n    "xa": { "type": "feed" "url": "x" }\n  }\n}', /json:3:\d+: thiếu dấu phẩy/],
  ['{\n  "sources" {}\n}', /json:2:\d+: thiếu dấu hai chấm/],
  ['{ "sources": {}, }', /json:1:\d+: cần tên khóa trong dấu nháy kép; không để dấu phẩy thừa/],
  ["{ 'sources': {} }", /json:1:3: (chữ phải đặt trong dấu nháy kép|cần tên khóa)/],
  ['{ // nguồn\n "sources": {} }', /json:1:3: JSON không có chú thích/],
  ['{ "sources": { "xa": { "url": "https://a', /json:1:\d+: thiếu dấu nháy kép đóng/],
  ['{ "storage": { "driver": "fs", "base": "C:\\Tin" } }', /dấu \\ phải viết là/],
  [{}, /sources: còn thiếu/],
  [{ sources: null }, /json:1:2 sources: phải là đối tượng/],
  [{ sources: {} }, /sources: phải có ít nhất một nguồn/],
  [{ sources: [] }, /sources: phải là đối tượng|sources: phải có ít nhất một nguồn/],
  [{ sources: { xa: null } }, /sources\.xa: phải là đối tượng/],
  [{ sources: { xa: 'x' } }, /sources\.xa: phải là đối tượng/],
  [{ sources: { 'xã tôi': { type: 'feed', url } } }, /sources\.xã tôi: tên chỉ gồm/],
  [right.replace('"xa"', '"__proto__"'), /sources\.__proto__: không dùng được tên này/],
  [right.replace('"xa"', '"constructor"'), /sources\.constructor: không dùng được tên này/],
  [right.replace('{"type"', '{"__proto__":{},"type"'), /sources\.xa\.__proto__: không dùng được tên này/],
  [source({ type: 'rss' }), /sources\.xa\.type: phải là "feed", "listing"/],
  [source({ type: undefined }), /sources\.xa\.type: /],
  [source({ url: undefined }), /sources\.xa\.url: còn thiếu/],
  [source({ url: 5 }), /sources\.xa\.url: phải là chuỗi/],
  [source({ url: 'tin.example.vn' }), /sources\.xa\.url: phải là địa chỉ đầy đủ/],
  [source({ url: 'http://127.0.0.1/rss' }), /sources\.xa\.url: cổng tin không được kết nối/],
  [source({ url: 'https://tin.example.vn:8443/' }), /sources\.xa\.url: cổng tin không được kết nối/],
  [source({ url: 'https://a:b@tin.example.vn/' }), /sources\.xa\.url: không được chứa tên người dùng/],
  [source({ ulr: url }), /sources\.xa\.ulr: không phải là khóa/],
  [source({ interval: '300' }), /sources\.xa\.interval: phải là số/],
  [source({ interval: 0.5 }), /sources\.xa\.interval: phải là số nguyên/],
  [source({ interval: 5 }), /sources\.xa\.interval: phải từ 30 trở lên/],
  [source({ interval: 1e9 }), /sources\.xa\.interval: không được quá 86400/],
  [source({ timeZone: 'Asia/Huế' }), /sources\.xa\.timeZone: phải là múi giờ/],
  [source({ title: '' }), /sources\.xa\.title: không được để trống/],
  [source({ ca: 5 }), /sources\.xa\.ca: phải là chứng thư/],
  [source({ ca: 'khong-co.pem' }), /sources\.xa\.ca: không đọc được tệp/],
  [source({ ca: 'config.json' }), /sources\.xa\.ca: không phải là chứng thư/],
  [
    source({ ca: '-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----' }),
    /sources\.xa\.ca: không phải là chứng thư/,
  ],
  [source({ headers: { 'x y': 'a' } }), /sources\.xa\.headers\.x y: không phải là tên header/],
  [source({ headers: { Host: 'a.vn' } }), /sources\.xa\.headers\.Host: cổng tin tự đặt/],
  [source({ headers: { 'x-key': 'a\nb' } }), /sources\.xa\.headers\.x-key: chỉ gồm ký tự ASCII/],
  [
    source({ headers: { 'x-key': '$' + '{KHONG_CO}' } }),
    /sources\.xa\.headers\.x-key: môi trường không có biến KHONG_CO/,
  ],
  [source({ cookies: { phien: 'a; b=c' } }), /sources\.xa\.cookies\.phien: /],
  [source({ cookies: 'a=b' }), /sources\.xa\.cookies: phải là đối tượng/],
  [source({ hide: 'tin-1' }), /sources\.xa\.hide: phải là danh sách/],
  [source({ policy: 'bao-chi' }), /sources\.xa\.policy: phải là "tin-tong-hop"/],
  [source({ policy: 'tin-tong-hop', delay: 5 }), /sources\.xa\.delay: phải từ 3600 trở lên/],
  [source({ views: 'có' }), /sources\.xa\.views: phải là true hoặc false/],
  [listing({ selectors: {} }), /sources\.xa\.selectors: cần có, .*bantin init/],
  [listing({ selectors: undefined, preset: 'sharepoint' }), /sources\.xa\.preset: đã bỏ, .*bantin init/],
  [listing({ selectors: { item: 'li[' } }), /sources\.xa\.selectors\.item: phải là bộ chọn CSS/],
  [listing({ dateFormat: 'DD/MM/YYYY' }), /sources\.xa\.dateFormat: không có ký hiệu DD/],
  [listing({ paging: { pages: 2 } }), /sources\.xa\.paging: nhận next hoặc url/],
  [{ sources: { m: { type: 'merge', sources: ['b'] } } }, /sources\.m\.sources\.0: không có nguồn tên b/],
  [{ ...source(), origins: 'https://phuong.example.vn' }, /origins: phải là "\*", hoặc danh sách/],
  [{ ...source(), contact: 'Ủy ban' }, /contact: phải là địa chỉ viết bằng ký tự ASCII/],
  [{ ...source(), memory: '64MB' }, /memory: phải là số/],
  [{ ...source(), listen: { port: 99_999 } }, /listen\.port: phải là số nguyên từ 0 đến 65535/],
  [{ ...source(), listen: { host: '' } }, /listen\.host: không được để trống/],
  [{ ...source(), listen: 8080 }, /listen: phải là đối tượng/],
  [{ ...source(), storage: { driver: 'sqlite' } }, /storage\.driver: phải là "fs", "redis"/],
  [{ ...source(), storage: { driver: 'redis', url: 'redis://:::' } }, /storage\.url: phải là địa chỉ redis/],
  [{ ...source(), logRequests: 1 }, /logRequests: phải là true hoặc false/],
  [{ ...source(), sorces: {} }, /sorces: không phải là khóa/],
];

/** What the command reads its configuration with, in this process: starting one for each file takes half a second. */
async function loadReader() {
  const outfile = join(dirname(configFile('')), 'reader.mjs');
  await build({
    entryPoints: ['src/gateway/cli/config-file.ts'],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    outfile,
  });
  return (await import(outfile)).readConfigFile;
}
const readConfigFile = await loadReader();

/** Every twelfth file is given to the command itself. */
const BY_COMMAND = 12;

describe('a wrong configuration', () => {
  for (const [wrong, message] of WRONG)
    it(`is explained by its key and in both languages: ${typeof wrong === 'string' ? wrong : JSON.stringify(wrong)}`, () => {
      assert.throws(
        () => readConfigFile(configFile(wrong)),
        (error) => {
          assert.match(error.message, message);
          for (const line of error.message.split('\n')) assert.match(line, /config\.json:\d+:\d+.*: .* \(.+\)$/);
          return true;
        },
      );
    });

  it('is printed by the command without its stack, and ends it with status 1', () => {
    for (const [wrong, message] of WRONG.filter((_, index) => index % BY_COMMAND === 0)) {
      const { status, stderr, stdout } = bantin('gateway', configFile(wrong), '--check');
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /^ +at /m);
    }
  });

  it('names the line and the column of a key', () => {
    const text = JSON.stringify(source({ interval: 5, ulr: url }), null, 2);
    const { stderr } = bantin('gateway', configFile(text), '--check');
    assert.match(stderr, /config\.json:7:7 sources\.xa\.ulr: /);
  });

  it('is refused where it cannot be read, or the command line is wrong', () => {
    assert.match(bantin('gateway', '/khong-co.json').stderr, /khong-co\.json: không đọc được tệp này: ENOENT/);
    assert.match(bantin('gateway', '/tmp').stderr, /không đọc được tệp này: EISDIR/);
    for (const port of ['99999', '-1', '8080x']) {
      const { status, stderr } = bantin('gateway', configFile(source()), `--port=${port}`);
      assert.equal(status, 2);
      assert.match(stderr, /--port .*: phải là số nguyên từ 0 đến 65535/);
    }
  });
});
