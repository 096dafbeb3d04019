import type { HostPage } from './host-page.js';

interface Axe {
  run(context: Node, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Rules of axe that an element on the page breaks, with the nodes. The page around it is not ours to judge. */
export async function violations(page: HostPage, element: Node): Promise<string[]> {
  const tag = page.document.createElement('script');
  tag.src = '/node_modules/axe-core/axe.min.js';
  page.document.head.append(tag);
  const axe = await page.waitFor('axe', () => (page.window as unknown as { axe?: Axe }).axe);
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
