import type { AttributeRules } from './attribute-rules.js';
import { blocks } from './blocks.js';
import { legacyMarkup } from './legacy-markup.js';
import { replaceFormulas } from './math.js';
import { replaceEmbeddings } from './media.js';
import type { Labels, Part, SanitizeOptions } from './options.js';
import { srcset } from './srcset.js';

/**
 * Support for articles with more than paragraphs, lists and images in figures.
 *
 * @param defaults Texts that the options do not replace.
 */
export function rich(defaults: Labels, rules: AttributeRules): Part {
  const { prepareHtml, saveHints, isDataImage } = legacyMarkup;
  const labelsOf = ({ labels }: SanitizeOptions): Labels => ({ ...defaults, ...labels });
  return {
    tags: [...legacyMarkup.tags, ...blocks.tags],
    attributes: [...legacyMarkup.attributes, ...blocks.attributes, ...srcset.attributes],
    prepareHtml: (html) => prepareHtml(rules.fixC1(html)),
    saveHints(body, options) {
      replaceFormulas(body);
      replaceEmbeddings(body, options, labelsOf(options), rules);
      saveHints(body, rules);
    },
    isDataImage,
    beforePostprocess(root, options) {
      blocks.beforePostprocess(root, options, labelsOf(options));
    },
    afterPostprocess(root, options) {
      legacyMarkup.afterPostprocess(root, options);
      blocks.afterPostprocess(root, options, labelsOf(options));
      srcset.afterPostprocess(root, options);
    },
  };
}
