import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { after, describe, it } from 'node:test';
import { hasProgram, startGateway, startRedis } from './processes.mjs';
import { feedOf, startPublisher, until } from './tools.mjs';

const POSTS = 20_000;
const CONNECTIONS = 50;

describe('views over two processes on one Redis', { skip: !hasProgram('redis-server') }, () => {
  it(`of ${POSTS} posts by ${CONNECTIONS} connections are exact, and a process that is killed takes none along`, {
    timeout: 600_000,
  }, async () => {
    const publisher = await startPublisher(feedOf('Một', 'Hai'));
    const redis = await startRedis();
    const config = {
      allowLoopback: true,
      storage: { driver: 'redis', url: redis.url },
      sources: { x: { type: 'feed', url: publisher.url, views: true } },
    };
    const gateways = [await startGateway(config), await startGateway(config)];
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS / gateways.length });
    after(() => agent.destroy());
    /** The status of a view that reader `number` reports; undefined where the process did not answer. */
    const post = (number, { id = 'tin-1', to = number % 2 } = {}) =>
      new Promise((resolve) => {
        const url = `${gateways[to].origin}/feeds/x/items/${id}/views`;
        const address = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
        const options = { method: 'POST', agent, headers: { 'x-forwarded-for': address } };
        request(url, options, (answer) => answer.resume().on('end', () => resolve(answer.statusCode)))
          .on('error', () => resolve(undefined))
          .end();
      });
    const postAll = (from, to, options) =>
      Promise.all(Array.from({ length: to - from }, (_, index) => post(from + index, options)));
    const viewsOf = async (gateway) => {
      const item = await (await fetch(`${gateway.origin}/feeds/x/items/tin-1`)).json();
      return item._bantin?.views;
    };
    const untilViews = (gateway, count) =>
      until(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return (await viewsOf(gateway)) === count;
      }, `the count of ${count}`);

    const start = performance.now();
    const statuses = await postAll(0, POSTS);
    console.log(`${POSTS} posts in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    assert.ok(statuses.every((status) => status === 204));
    for (const gateway of gateways) await untilViews(gateway, POSTS);

    const replays = await postAll(0, 2000);
    assert.ok(replays.every((status) => status === 204));
    const madeUp = await postAll(POSTS, POSTS + 1000, { id: 'khong-co' });
    assert.ok(madeUp.every((status) => status === 404));
    for (const gateway of gateways) await untilViews(gateway, POSTS);

    // While both are busy one is killed; only views that it did not confirm may be missing.
    const running = postAll(POSTS, POSTS + 4000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await gateways[0].stop('SIGKILL');
    const confirmed = (await running).filter((status) => status === 204).length;
    const [, rest] = gateways;
    await new Promise((resolve) => setTimeout(resolve, 2500)); // longer than counts are shown without a look
    const counted = (await viewsOf(rest)) - POSTS;
    console.log(`one of two killed: ${confirmed} confirmed, ${counted} counted`);
    assert.ok(counted >= confirmed && counted <= confirmed + CONNECTIONS / 2, `${counted} of ${confirmed}`);
    await rest.stop();
    await redis.stop();
    await publisher.close();
  });
});
