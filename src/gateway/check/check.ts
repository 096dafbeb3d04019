/** Checks what an address or a file holds: a feed, or a page that embeds us. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { identifyBody } from '../../findings/identify-body.js';
import { TooComplexError } from '../errors.js';
import { MAX_BYTES } from '../upstream/transport.js';
import { checkFeedContent, checkFeedResult, type FeedReport } from './check-feed.js';
import { checkPage } from './check-page.js';
import { isChallenge, readContent } from './content/read-content.js';
import { type CheckContext, INVENTED_ORIGIN } from './context.js';
import { type CheckFinding, codeOf, SEVERITIES } from './finding.js';
import { checkStatus } from './network/answer-checks.js';
import { createFetch } from './network/fetch.js';
import { resolveWithSystem } from './network/hosts.js';
import type { Answer } from './network/send.js';
import { readPage } from './page/read-page.js';

export interface CheckOptions {
  /** The origin of the page that shows the feed. */
  origin?: string;
  /** Sends no request. */
  offline?: boolean;
  /** Milliseconds for the check as a whole. */
  timeLimit?: number;
  /** Milliseconds that one answer may take. */
  timeout?: number;
  resolve?: CheckContext['resolve'];
}

/** Why nothing could be looked at. */
export type Failure = 'address' | 'missing' | 'unreadable' | 'too-large' | 'time';

/** What was found out about a target. */
export interface Report {
  target: string;
  kind?: 'feed' | 'page';
  failure?: Failure;
  /** About the page; those about a feed are in its report. */
  findings: CheckFinding[];
  feeds: FeedReport[];
  /** 0: no problem, 1: problems found, 2: nothing could be looked at. */
  status: 0 | 1 | 2;
}

const TIME_LIMIT = 30_000;
/** As in the widgets. */
const TIMEOUT = 10_000;

/** Where nothing of the target was reached, whoever is to blame. */
const NOT_REACHED = new Set(['dns-not-found', 'dns-failed', 'unreachable']);

const bySeverity = (a: CheckFinding, b: CheckFinding) =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** Each finding once, the most severe first. */
function arrange(findings: CheckFinding[]): CheckFinding[] {
  const seen = new Set<string>();
  const distinct = findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return seen.has(key) ? false : seen.add(key);
  });
  return distinct.sort(bySeverity);
}

const isProblem = ({ severity }: CheckFinding) => severity === 'error' || severity === 'warning';

function finish(report: Omit<Report, 'status'>): Report {
  const findings = arrange(report.findings);
  const feeds = report.feeds.map((feed) => {
    const named = feed.findings.map((finding) => ({ ...finding, ...(feed.url && { url: finding.url ?? feed.url }) }));
    return { ...feed, findings: arrange(named) };
  });
  const all = [...findings, ...feeds.flatMap((feed) => feed.findings)];
  return { ...report, findings, feeds, status: all.some(isProblem) ? 1 : 0 };
}

const fail = (target: string, failure: Failure): Report => ({ target, failure, findings: [], feeds: [], status: 2 });

/** Whether text that is no feed is a page, or a piece of one to paste. */
const isPage = (text: string) =>
  /^\s*(?:<!--|<!doctype html|<html|<head|<body)/i.test(text) ||
  /<(?:[\w-]{1,30}-)?(?:news-list|news-article|related-news)[\s>]|\bbantin\b/.test(text);

/** Whether an address is meant to be that of a feed, so that a page there is a mistake. */
const isFeedAddress = ({ pathname, search }: URL) =>
  /feed|rss|atom|rdf|\.xml$|\.json$|wp-json/i.test(pathname) || /rest_route|feed=|format=|type=rss/i.test(search);

const mentionsUs = (text: string) =>
  /news-list|news-article|related-news|bantin\.js|class=["'][^"'<>]{0,200}\bbantin\b/i.test(text);

/** Pages need no permission to be read by scripts, and are seldom the same twice. */
const isOnlyForFeeds = (finding: CheckFinding) => ['cors', 'mixed-content'].includes(codeOf(finding).code);

function createContext(options: CheckOptions, pageOrigin?: string): CheckContext {
  const { origin = pageOrigin, timeLimit = TIME_LIMIT, timeout = TIMEOUT, offline = false } = options;
  return {
    origin: origin ?? INVENTED_ORIGIN,
    isInvented: !origin,
    signal: AbortSignal.timeout(timeLimit),
    timeout,
    isOffline: offline,
    now: Date.now(),
    resolve: options.resolve ?? resolveWithSystem,
  };
}

/** A page that stands in front of what was asked for. */
function isBarrier(text: string, url: string): boolean {
  const identified = identifyBody(text, url);
  const isLogin = 'body' in identified && identified.body.type === 'page' && identified.body.login;
  return isLogin || isChallenge(text);
}

/** The body of an answer, where that is a page. */
function readPageText({ bytes, headers, url }: Answer, target: string): string | undefined {
  const text = new TextDecoder().decode(bytes);
  const type = headers.get('content-type') ?? '';
  const isHtml = /html/i.test(type) || isPage(text);
  if (!isHtml || 'content' in readContent(bytes.buffer, { url, contentType: type, now: 0 })) return undefined;
  const isMeantAsFeed = [target, url].some((address) => isFeedAddress(new URL(address))) || isBarrier(text, url);
  return mentionsUs(text) || !isMeantAsFeed ? text : undefined;
}

async function checkAddress(target: string, options: CheckOptions): Promise<Report> {
  const context = createContext(options);
  const fetch = createFetch(context);
  const { findings, answer } = await fetch(target, { needsCors: true });
  const text = answer && !checkStatus(answer) ? readPageText(answer, target) : undefined;
  if (answer && text !== undefined) {
    const page = readPage(text, answer.url, answer.headers);
    const pageContext = { ...createContext(options, new URL(answer.url).origin), signal: context.signal };
    const report = await checkPage(page, createFetch(pageContext), pageContext);
    const way = findings.filter((finding) => !isOnlyForFeeds(finding));
    return finish({ target, kind: 'page', findings: [...way, ...report.findings], feeds: report.feeds });
  }
  const feed = await checkFeedResult(target, findings, answer, fetch, context);
  const report = finish({ target, kind: 'feed', findings: [], feeds: [feed] });
  const isUnreached = !answer && feed.findings.some((finding) => NOT_REACHED.has(codeOf(finding).cause ?? ''));
  return isUnreached ? { ...report, status: 2 } : report;
}

async function checkFile(target: string, options: CheckOptions): Promise<Report> {
  const path = target.startsWith('file:') ? fileURLToPath(target) : target;
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return fail(target, /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/|^www\./i.test(target) ? 'address' : 'missing');
  if (!stats.isFile()) return fail(target, 'unreadable');
  if (stats.size > MAX_BYTES) return fail(target, 'too-large');
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return fail(target, 'unreadable');
  const context = createContext(options);
  const result = readContent(new Uint8Array(bytes).buffer, { now: context.now });
  if (!('content' in result) && isPage(result.decoded.text)) {
    const page = readPage(result.decoded.text, undefined, new Headers());
    const report = await checkPage(page, createFetch(context), context);
    return finish({ target, kind: 'page', ...report });
  }
  return finish({ target, kind: 'feed', findings: [], feeds: [checkFeedContent(result, context.now)] });
}

/** Whether reading failed for the size of what there is: a tree too deep to walk, or with too many elements. */
const isTooComplex = (error: unknown) =>
  error instanceof TooComplexError || error instanceof RangeError || /nested too deeply/.test(String(error));

/** Checks an address, or a file of this machine. Never throws for what the target is or holds. */
export async function check(target: string, options: CheckOptions = {}): Promise<Report> {
  try {
    if (!/^https?:/i.test(target)) return await checkFile(target, options);
    const url = URL.canParse(target) ? new URL(target) : undefined;
    if (!url?.hostname || url.username || url.password) return fail(target, 'address');
    return await checkAddress(url.href, options);
  } catch (error) {
    if (isTooComplex(error)) return fail(target, 'time');
    throw error;
  }
}
