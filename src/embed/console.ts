/** Reports problems in the console: one line for each problem, with its code, which the README explains. */
import type { FeedElement } from '../elements/feed-element.js';
import type { ElementName } from '../elements/names.js';
import { warnOnce } from '../feed/warn-once.js';
import type { Finding } from '../findings/findings.js';
import { checkAttributes } from './doctor/check-attributes.js';
import { checkFeed } from './doctor/check-feed.js';
import { findMissingListId, mayBeEmpty } from './doctor/elements.js';

/** A finding in one line, for developers; undefined for those that are reported elsewhere. */
function describe(finding: Finding, name: ElementName, url: string): string | undefined {
  const suggestion = 'suggestion' in finding && finding.suggestion ? `; did you mean ${finding.suggestion}?` : '';
  switch (finding.code) {
    case 'no-feed':
      return `<${name}> has none`;
    case 'empty':
      return `no items in ${url}`;
    case 'filtered':
      return `<${name} ${finding.filters.join(' ')}> leaves no item of ${url}`;
    case 'expired':
      return `all items of ${url}`;
    case 'article':
      if (finding.article) return `<${name}> finds no ${finding.article} in ${url}`;
      return `<${name}> is not told which${finding.param && `: no ${finding.param} in the page's address`}`;
    case 'list':
      return `no list has the id of <${name} list="${finding.id}">`;
    case 'language':
      return `<${name}> speaks ${finding.page}, and its news is in ${finding.feed}: set lang="${finding.feed}"`;
    case 'attribute':
      return `<${name} ${finding.name}> does not exist${suggestion}`;
    case 'value':
      if (!finding.allowed) return `<${name} ${finding.name}="${finding.value}"> is on all the same: leave it out`;
      return `<${name} ${finding.name}="${finding.value}"> is none of ${finding.allowed}${suggestion}`;
    default:
      return undefined;
  }
}

/** Reports the problems of an element. */
export function reportProblems(element: FeedElement, name: ElementName): void {
  const url = element.feed || 'the feed';
  const listId = findMissingListId(element);
  const hasNoFeed = element.news.state.status === 'idle' && !element.hasAttribute('list');
  const findings: Finding[] = checkAttributes(element, name);
  if (listId) findings.push({ code: 'list', id: listId });
  if (hasNoFeed) findings.push({ code: 'no-feed' });
  for (const finding of checkFeed(element, name, url))
    if (finding.code === 'language' || !mayBeEmpty(element, name)) findings.push(finding);
  for (const finding of findings) {
    const line = describe(finding, name, url);
    if (line) warnOnce(`${finding.code}: ${line}`, finding.code);
  }
}
