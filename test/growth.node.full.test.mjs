import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectLinearTime } from './growth.mjs';

/** Keeps the thread busy. */
function work(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('expectLinearTime', () => {
  it('accepts time in proportion to the input, and what is too short to tell', async () => {
    await expectLinearTime(work, (size) => size, 400);
    await expectLinearTime(
      (size) => work(size ** 2 / 200),
      (size) => size,
      100,
    );
  });

  it('accepts an input that is refused', async () => {
    await expectLinearTime(
      () => Promise.reject(new Error('no feed')),
      (size) => size,
      400,
    );
  });

  it('fails where time grows as the square of the input', async () => {
    await assert.rejects(
      expectLinearTime(
        (size) => work(size ** 2 / 20),
        (size) => size,
        100,
      ),
      /8 times the input/,
    );
  });
});
