import { expect } from '@open-wc/testing';
import { feedUrl, servers } from '../e2e/host-page.js';
import { BuilderPage } from './builder-page.js';

let builder: BuilderPage;
afterEach(() => builder?.close());

describe('the builder', () => {
  it('shows what a feed is, and puts it into the snippet', async () => {
    builder = await BuilderPage.open();
    await builder.find(feedUrl({ format: 'rss' }));
    expect(builder.text('source-step')).to.contain('6 tin, mới nhất ngày 20/6/2024');
    expect(builder.code).to.contain(servers.publisher);
    await builder.measured();
    expect(builder.code).to.match(/min-height: \d+(\.5)?em/);
  });
});
