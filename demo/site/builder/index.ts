/** Registers `<snippet-builder>` and the elements that it consists of. */
import { CopyCode } from './ui/copy-code.js';
import { OptionsStep } from './ui/options-step.js';
import { PreviewFrame } from './ui/preview/preview-frame.js';
import { PreviewPanel } from './ui/preview/preview-panel.js';
import { ReadBack } from './ui/read-back.js';
import { ResultStep } from './ui/result-step.js';
import { SnippetBuilder } from './ui/snippet-builder.js';
import { SourceStep } from './ui/source-step.js';

const ELEMENTS: Record<string, CustomElementConstructor> = {
  'copy-code': CopyCode,
  'options-step': OptionsStep,
  'preview-frame': PreviewFrame,
  'preview-panel': PreviewPanel,
  'read-back': ReadBack,
  'result-step': ResultStep,
  'source-step': SourceStep,
  'snippet-builder': SnippetBuilder,
};

// The site may load this file again when a reader comes back to the page.
for (const [name, element] of Object.entries(ELEMENTS))
  if (!customElements.get(name)) customElements.define(name, element);
