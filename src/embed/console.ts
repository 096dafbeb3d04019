/** One line in the console for each problem and kind of element; the README says more about its code. */
import type { FeedElement } from '../elements/feed-element.js';
import { filterItems } from '../feed/filter.js';
import { attributeFindings } from './doctor/attributes.js';
import { mayBeEmpty, missingList } from './doctor/elements.js';
import { seenFindings } from './doctor/feed-checks.js';
import type { Finding } from './doctor/findings.js';

/** What developers read; undefined for what has its line already. */
function lineOf(finding: Finding, tag: string, url: string): string | undefined {
  const perhaps = 'meant' in finding && finding.meant ? `; did you mean ${finding.meant}?` : '';
  switch (finding.code) {
    case 'no-feed':
      return `<${tag}> has none`;
    case 'empty':
      return `no items in ${url}`;
    case 'filtered':
      return `<${tag} ${finding.filters.join(' ')}> leaves no item of ${url}`;
    case 'expired':
      return `all items of ${url}`;
    case 'article':
      return finding.article
        ? `<${tag}> finds no ${finding.article} in ${url}`
        : `<${tag}> is not told which${finding.param && `: no ${finding.param} in the page's address`}`;
    case 'list':
      return `no list has the id of <${tag} list="${finding.id}">`;
    case 'language':
      return `<${tag}> speaks ${finding.page}, and its news is in ${finding.feed}: set lang="${finding.feed}"`;
    case 'attribute':
      return `<${tag} ${finding.name}> does not exist${perhaps}`;
    case 'value':
      return finding.allowed
        ? `<${tag} ${finding.name}="${finding.value}"> is none of ${finding.allowed}${perhaps}`
        : `<${tag} ${finding.name}="${finding.value}"> is on all the same: leave it out`;
    default:
      return undefined;
  }
}

const told = new Set<string>();

/** Says what is new about an element. */
export async function report(element: FeedElement, tag: string): Promise<void> {
  const id = missingList(element);
  const { status } = element.news.state;
  const url = element.feed || 'the feed';
  const seen = seenFindings(element, tag, url, filterItems);
  const findings: Finding[] = [
    ...attributeFindings(element, tag),
    ...(id ? [{ code: 'list', id } as const] : []),
    ...(status === 'idle' && !element.hasAttribute('list') ? [{ code: 'no-feed' } as const] : []),
    ...seen.filter(({ code }) => code === 'language' || !mayBeEmpty(element, tag)),
  ];
  for (const finding of findings) {
    const line = lineOf(finding, tag, url);
    if (!line || told.has(line)) continue;
    told.add(line);
    console.warn(`bantin: ${finding.code}: ${line} (README.md#${finding.code})`);
  }
}
