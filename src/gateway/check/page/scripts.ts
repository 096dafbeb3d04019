/** Checks the script tags of `bantin.js`, and the files that they name. */
import { createHash } from 'node:crypto';
import type { Element } from 'domhandler';
import { readAttribute } from '../../sources/html.js';
import type { CheckContext } from '../context.js';
import { type CheckFinding, codeOf, found, foundByDoctor } from '../finding.js';
import { type Fetch, isMixedContent } from '../network/fetch.js';
import type { Answer } from '../network/send.js';
import { findBlock, readPolicies } from './csp.js';
import type { Page } from './read-page.js';

/** Script types of https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const JAVASCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script/i;
/** A version in an address, as a folder or behind the name of a package. */
const VERSION_IN_ADDRESS = /[/@](\d{1,5}\.\d{1,5}\.\d{1,5})\//;
/** Where `bantin.js` names its version. */
const BANNER = /bantin (\d{1,5}\.\d{1,5}\.\d{1,5}[\w.+-]{0,50})/;

export interface ScriptTag {
  node: Element;
  /** Undefined where its address cannot be told. */
  url?: string;
}

export const resolveIn = (page: Page, address: string): string | undefined =>
  URL.canParse(address, page.base) ? new URL(address, page.base).href : undefined;

export const scriptTagsOf = (page: Page): ScriptTag[] =>
  page.scripts.map((node) => ({ node, url: resolveIn(page, readAttribute(node, 'src')!) }));

const isModule = (node: Element) => /^module$/i.test(readAttribute(node, 'type') ?? '');

/** Whether a file is what a tag says: https://www.w3.org/TR/sri-2/ */
function checkIntegrity({ node, url }: ScriptTag, { bytes }: Answer, page: Page): CheckFinding[] {
  const integrity = readAttribute(node, 'integrity');
  if (!integrity) return [];
  const isForeign = !page.url || new URL(page.url).origin !== new URL(url!).origin;
  if (isForeign && !isModule(node) && readAttribute(node, 'crossorigin') === undefined)
    return [found('error', 'integrity/no-crossorigin', { url: url! })];
  const hashes = integrity.split(/\s+/).flatMap((token) => /^(sha(?:256|384|512))-([\w+/=-]+)/.exec(token) ?? []);
  const algorithms = ['sha512', 'sha384', 'sha256'].filter((name) => hashes.includes(name));
  const [strongest] = algorithms;
  if (!strongest) return [];
  const hash = createHash(strongest).update(bytes).digest('base64');
  return integrity.includes(`${strongest}-${hash}`) ? [] : [found('error', 'integrity/mismatch', { url: url! })];
}

function checkFile(tag: ScriptTag, answer: Answer, page: Page): CheckFinding[] {
  const url = tag.url!;
  const { status, headers, bytes } = answer;
  if (status !== 200) return [foundByDoctor('error', { code: 'chunk', url, why: `${status}` })];
  const text = new TextDecoder().decode(bytes);
  if (/^\s*<(?:!doctype|html)/i.test(text)) return [found('error', 'chunk/not-script', { url })];
  const type = headers.get('content-type') ?? '';
  const isStrict = isModule(tag.node) || /nosniff/i.test(headers.get('x-content-type-options') ?? '');
  const findings = checkIntegrity(tag, answer, page);
  if (isStrict && !JAVASCRIPT.test(type)) findings.push(found('error', 'chunk/type', { url, type }));
  const [, real] = BANNER.exec(text.slice(0, 200)) ?? [];
  const [, named] = VERSION_IN_ADDRESS.exec(url) ?? [];
  if (real && named && real !== named) findings.push(found('warning', 'versions/address', { named, real }));
  return findings;
}

/** Why a file could not be had, in the terms of the doctor. */
function explainFailure(url: string, findings: CheckFinding[]): CheckFinding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!errors.length) return [];
  const isCors = errors.some((finding) => codeOf(finding).code === 'cors');
  return [foundByDoctor('error', { code: 'chunk', url, why: isCors ? 'cors' : 'network' }), ...(isCors ? [] : errors)];
}

/** Requests the core, which `bantin.js` imports: a module of another origin needs CORS. */
async function checkCore(url: string, loader: Answer, fetch: Fetch): Promise<CheckFinding[]> {
  const [file] = /core-[\da-f]{6,64}\.js/.exec(new TextDecoder().decode(loader.bytes)) ?? [];
  if (!file) return [];
  const core = new URL(file, url).href;
  const { findings, answer } = await fetch(core, { needsCors: true });
  if (answer && answer.status !== 200)
    return [foundByDoctor('error', { code: 'chunk', url: core, why: `${answer.status}` })];
  return explainFailure(core, findings);
}

async function checkTag(tag: ScriptTag, page: Page, fetch: Fetch, context: CheckContext): Promise<CheckFinding[]> {
  const { node, url } = tag;
  const src = readAttribute(node, 'src')!;
  if (!url) return [found('hint', 'unchecked/relative', { address: src })];
  if (isMixedContent(new URL(url), context.origin)) return [found('error', 'mixed-content/script', { url })];
  const policies = readPolicies(page);
  const block =
    findBlock(policies, 'script', url, page, readAttribute(node, 'nonce')) ??
    findBlock(policies, 'script', new URL('.', url).href, page, allowsImports(policies, node));
  const blocked = block ? [block] : [];
  if (context.isOffline) return [...blocked, found('hint', 'unchecked/offline', { address: url })];
  const needsCors = isModule(node) || readAttribute(node, 'crossorigin') !== undefined;
  const { findings, answer } = await fetch(url, { needsCors });
  const failures = explainFailure(url, findings);
  if (!answer) return [...blocked, ...failures];
  const file = checkFile(tag, answer, page);
  const core = file.length ? [] : await checkCore(url, answer, fetch);
  return [...blocked, ...failures, ...file, ...core];
}

/** The nonce of a tag counts for what it imports only under `strict-dynamic`. */
function allowsImports(policies: ReturnType<typeof readPolicies>, node: Element): string | undefined {
  const isDynamic = policies.some(({ text }) => /'strict-dynamic'/i.test(text));
  return isDynamic ? readAttribute(node, 'nonce') : undefined;
}

/** Whether the page has code of its own that may bring the elements. */
const hasBundle = ({ all }: Page) => all.some((node) => node.name === 'script' && isModule(node));

const isEscaped = ({ text }: Page) => /&lt;script\b[^<>]{0,500}\bbantin\.js/i.test(text);

/** Elements whose prefix no script names. */
function checkPrefixes({ elements, scripts }: Page): CheckFinding[] {
  const declared = new Set(scripts.map((node) => readAttribute(node, 'data-prefix') ?? ''));
  return elements
    .filter(({ kind, prefix }) => kind === 'element' && !declared.has(prefix))
    .map(({ node, prefix, label }) => ({
      ...found('error', 'no-script/prefix', { name: node.name, prefix }),
      element: label,
    }));
}

/** All about the script tags of a page. */
export async function checkScripts(page: Page, fetch: Fetch, context: CheckContext): Promise<CheckFinding[]> {
  const needsScript = page.elements.some(({ kind }) => kind !== 'frame');
  if (!page.scripts.length) {
    if (!needsScript) return [];
    if (isEscaped(page)) return [found('error', 'no-script/escaped', {})];
    return [hasBundle(page) ? found('hint', 'no-script/bundle', {}) : found('error', 'no-script/missing', {})];
  }
  const tags = scriptTagsOf(page);
  const byUrl = [...new Map(tags.map((tag) => [tag.url ?? '', tag])).values()];
  const results = await Promise.all(byUrl.slice(0, 3).map((tag) => checkTag(tag, page, fetch, context)));
  const plain = page.scripts.filter((node) => readAttribute(node, 'data-feed') === undefined);
  const prefixes = new Set(plain.map((node) => readAttribute(node, 'data-prefix')));
  const isTwice = byUrl.length > 1 || plain.length > prefixes.size;
  const twice = isTwice ? [foundByDoctor('warning', { code: 'twice', count: page.scripts.length })] : [];
  return [...results.flat(), ...twice, ...(hasBundle(page) ? [] : checkPrefixes(page))];
}
