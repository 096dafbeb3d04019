/** All checks, which run in the page. Each returns its findings as texts. */
export * from './motion.js';
export * from './paper.js';
export * from './room.js';
export * from './sight.js';
