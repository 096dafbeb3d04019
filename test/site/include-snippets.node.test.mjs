import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hasProgram, runPhp, startGateway, startNginx, startVarnish } from '../gateway/includes.mjs';
import { feedOf, startPublisher } from '../gateway/tools.mjs';
import { bundle } from '../tools/bundle.mjs';

mkdirSync('test/.cache', { recursive: true });
const directory = mkdtempSync(join(process.cwd(), 'test/.cache/includes-'));
const model = join(directory, 'model.mjs');
writeFileSync(model, await bundle('demo/site/builder/model/snippet.ts'));
const { createSnippet } = await import(model);

const skipUnless = (program, name, option) => (hasProgram(program, option) ? false : `${name} is not installed`);
const noNginx = skipUnless('nginx', 'nginx-light');
const noPhp = skipUnless('php', 'php-cli');
const noVarnish = skipUnless('varnishd', 'varnish', '-V');

describe('the lines that the builder gives for includes show the news of a gateway', () => {
  let publisher;
  let gateway;
  before(async () => {
    publisher = await startPublisher(feedOf('Họp khu phố 9', 'Bữa cơm công đoàn'));
    gateway = await startGateway({ 'cong-an': { type: 'feed', url: publisher.url } });
  });
  after(async () => {
    await publisher.close();
    rmSync(directory, { recursive: true });
  });

  function createInclude(place) {
    const choices = {
      feeds: [`${gateway.origin}/feeds/cong-an`],
      element: 'news-list',
      attributes: { lang: 'vi', heading: 'Tin "mới" & \'hay\'', limit: '1' },
      brand: '',
      publisher: '',
      place,
      script: 'site',
    };
    return createSnippet(choices, { lang: 'vi', site: 'https://tin.phuong.example.vn/' }).parts[0].code;
  }

  function assertNews(html) {
    assert.match(html, /<news-list[^>]* limit="1"/);
    assert.match(html, />Họp khu phố 9</);
    assert.match(html, /Tin (?:"|&quot;)mới(?:"|&quot;) &amp; (?:'|&#39;)hay/);
  }

  it(`nginx with SSI${noNginx ? ` (SKIPPED: ${noNginx})` : ''}`, { skip: noNginx }, async () => {
    const origin = await startNginx(gateway.origin, { 'index.html': `<main>${createInclude('ssi')}</main>` });
    assertNews(await (await fetch(origin)).text());
  });

  it(`PHP${noPhp ? ` (SKIPPED: ${noPhp})` : ''}`, { skip: noPhp }, async () => {
    assertNews(await runPhp(`<main>${createInclude('php')}</main>`));
  });

  it(`Varnish with ESI${noVarnish ? ` (SKIPPED: ${noVarnish})` : ''}`, { skip: noVarnish }, async () => {
    const origin = await startVarnish(gateway.origin, `<main>${createInclude('esi')}</main>`);
    assertNews(await (await fetch(origin)).text());
  });
});
