import { blocks } from './blocks.js';
import { leftovers } from './legacy-markup.js';
import type { Labels, Part } from './options.js';

/**
 * What looks after a text that is more than paragraphs, lists and pictures in figures.
 *
 * @param fallback Where the options have no words of another language.
 */
export function rich(fallback: Labels): Part {
  const { plain, mark, isPicture } = leftovers;
  return {
    tags: [...leftovers.tags, ...blocks.tags],
    attributes: [...leftovers.attributes, ...blocks.attributes],
    plain,
    mark,
    isPicture,
    first: (root, options) => blocks.first(root, options, { ...fallback, ...options.labels }),
    last(root, options) {
      leftovers.last(root, options);
      blocks.last(root, options, { ...fallback, ...options.labels });
    },
  };
}
