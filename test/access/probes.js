/** What the checks look for; runs in the page. Findings are texts for people to read. */
export * from './motion.js';
export * from './paper.js';
export * from './room.js';
export * from './sight.js';
