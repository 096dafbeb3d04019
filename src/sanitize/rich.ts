import { blocks } from './blocks.js';
import { legacyMarkup } from './legacy-markup.js';
import type { Labels, Part, SanitizeOptions } from './options.js';

/**
 * Support for articles with more than paragraphs, lists and images in figures.
 *
 * @param defaults Texts that the options do not replace.
 */
export function rich(defaults: Labels): Part {
  const { prepareHtml, saveHints, isDataImage } = legacyMarkup;
  const labelsOf = ({ labels }: SanitizeOptions): Labels => ({ ...defaults, ...labels });
  return {
    tags: [...legacyMarkup.tags, ...blocks.tags],
    attributes: [...legacyMarkup.attributes, ...blocks.attributes],
    prepareHtml,
    saveHints,
    isDataImage,
    beforePostprocess(root, options) {
      blocks.beforePostprocess(root, options, labelsOf(options));
    },
    afterPostprocess(root, options) {
      legacyMarkup.afterPostprocess(root, options);
      blocks.afterPostprocess(root, options, labelsOf(options));
    },
  };
}
