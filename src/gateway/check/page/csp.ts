/** What the Content Security Policy of a page blocks: https://www.w3.org/TR/CSP3/#match-url-to-source-list */
import { addSource } from '../../../findings/add-source.js';
import { readAttribute } from '../../sources/html.js';
import { type CheckFinding, found, foundByDoctor } from '../finding.js';
import type { Page } from './read-page.js';

/** By directive: its sources. */
interface Policy {
  text: string;
  directives: Map<string, string[]>;
  isHeader: boolean;
}

/** Names of our Trusted Types policies. */
const OUR_POLICIES = ['lit-html', 'bantin'];

function parsePolicy(text: string, isHeader: boolean): Policy {
  const directives = new Map<string, string[]>();
  for (const rule of text.split(';')) {
    const [name = '', ...sources] = rule.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return { text, directives, isHeader };
}

/** All policies of a page; each of them may block. */
export function readPolicies({ headers, all }: Page): Policy[] {
  const sent = (headers.get('content-security-policy') ?? '').split(',').filter((text) => text.trim());
  const metas = all
    .filter(
      (node) => node.name === 'meta' && /^content-security-policy$/i.test(readAttribute(node, 'http-equiv') ?? ''),
    )
    .map((node) => readAttribute(node, 'content') ?? '');
  return [...sent.map((text) => parsePolicy(text, true)), ...metas.map((text) => parsePolicy(text, false))];
}

const schemeMatches = (scheme: string, { protocol }: URL) =>
  protocol === `${scheme}:` || (scheme === 'http' && protocol === 'https:');

/** A source such as `https://*.example.vn:8080/tin/`. */
const HOST_SOURCE = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w.-]+|\[[\da-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i;

function hostMatches(pattern: string, hostname: string): boolean {
  if (pattern === '*') return true;
  if (pattern.startsWith('*.')) return hostname.endsWith(pattern.slice(1).toLowerCase());
  return hostname === pattern.toLowerCase();
}

const portOf = ({ port, protocol }: URL) => port || (protocol === 'https:' ? '443' : '80');

function portMatches(port: string | undefined, scheme: string | undefined, url: URL): boolean {
  if (port === '*') return true;
  if (port) return port === portOf(url) || (port === '80' && portOf(url) === '443');
  return portOf(url) === (url.protocol === 'https:' ? '443' : '80') || (!scheme && !url.port);
}

const pathMatches = (path: string | undefined, { pathname }: URL) =>
  !path || path === '/' || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path);

function sourceMatches(source: string, url: URL, page: URL | undefined): boolean {
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (/^'self'$/i.test(source))
    return !!page && (url.origin === page.origin || (url.protocol === 'https:' && url.host === page.host));
  const [, scheme] = /^([a-z][a-z\d+.-]*):$/i.exec(source) ?? [];
  if (scheme) return schemeMatches(scheme.toLowerCase(), url);
  const [, named, host, port, path] = HOST_SOURCE.exec(source) ?? [];
  if (!host) return false;
  // Without a scheme, that of the page counts, and https: for http:.
  const wanted = named?.toLowerCase() ?? page?.protocol.slice(0, -1) ?? url.protocol.slice(0, -1);
  return (
    schemeMatches(wanted, url) &&
    hostMatches(host, url.hostname) &&
    portMatches(port, named, url) &&
    pathMatches(path, url)
  );
}

/** The directive that decides, with its sources; undefined where nothing is restricted. */
function findDirective({ directives }: Policy, names: string[]): { name: string; sources: string[] } | undefined {
  const name = names.find((each) => directives.has(each));
  return name ? { name, sources: directives.get(name)! } : undefined;
}

const DIRECTIVES = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  image: ['img-src', 'default-src'],
};

/** The directive that a violation names. */
const NAMES = { script: 'script-src', connect: 'connect-src', image: 'img-src' };

export type Requested = keyof typeof DIRECTIVES;

function allows(policy: Policy, kind: Requested, url: URL, page: URL | undefined, nonce: string | undefined): boolean {
  const directive = findDirective(policy, DIRECTIVES[kind]);
  if (!directive) return true;
  const { sources } = directive;
  if (kind === 'script') {
    if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
    if (sources.some((source) => /^'strict-dynamic'$/i.test(source))) return false;
  }
  return sources.some((source) => sourceMatches(source, url, page));
}

/** What blocks a request to an address; undefined if nothing does. */
export function findBlock(
  policies: Policy[],
  kind: Requested,
  address: string,
  page: Page,
  nonce?: string,
): CheckFinding | undefined {
  const url = new URL(address);
  const pageUrl = page.url ? new URL(page.url) : undefined;
  // A file does not say what its own origin is.
  const blocking = policies.find(
    (policy) => !allows(policy, kind, url, pageUrl, nonce) && !(kind !== 'image' && !pageUrl && onlySelf(policy, kind)),
  );
  if (!blocking) return undefined;
  const directive = NAMES[kind];
  const advice = addSource({ directive, policy: blocking.text }, url.origin);
  return foundByDoctor(
    kind === 'image' ? 'warning' : 'error',
    { code: 'csp', directive, blocked: address, advice },
    address,
  );
}

/** Whether a directive allows the page's own origin, which may be that of the address. */
const onlySelf = (policy: Policy, kind: Requested) =>
  !!findDirective(policy, DIRECTIVES[kind])?.sources.every((source) => /^'self'$/i.test(source));

/** What keeps our code from running, wherever it comes from. */
export function checkPolicies(policies: Policy[]): CheckFinding[] {
  return policies.flatMap(({ directives, text, isHeader }): CheckFinding[] => {
    const findings: CheckFinding[] = [];
    const sandbox = isHeader ? directives.get('sandbox') : undefined;
    if (sandbox && !sandbox.includes('allow-scripts')) findings.push(found('error', 'csp/sandbox', {}));
    const names = directives.get('trusted-types');
    const missing = names && !names.includes('*') ? OUR_POLICIES.filter((name) => !names.includes(name)) : [];
    if (missing.length) {
      const advice = addSource({ directive: 'trusted-types', policy: text }, missing.join(' '));
      findings.push(found('error', 'csp/trusted-types', { advice }));
    }
    return findings;
  });
}
