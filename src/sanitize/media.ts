import { pixels } from './dom.js';
import { create, textOf } from './nodes.js';
import type { Labels, SanitizeOptions } from './options.js';
import { playerFor } from './player.js';

/** The page of a video that a frame shows. */
const videoPage = (url: string) =>
  url.replace(/^https?:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*/, 'https://www.youtube.com/watch?v=$1');

/** The address of a medium: that of a media file where it has one, else the first. */
function sourceOf(node: Element, resolve: SanitizeOptions['resolve']): string | undefined {
  const urls = [node, ...node.querySelectorAll('source')].map((each) =>
    resolve(each.getAttribute(each.matches('object') ? 'data' : 'src')),
  );
  return urls.find((url) => url && playerFor(url)) ?? urls.find(Boolean);
}

/** Frames that are not visible count readers. */
const isInvisible = (node: Element) => (pixels(node, 'width') ?? 9) < 3 || (pixels(node, 'height') ?? 9) < 3;

/** Its type, which the article's styles know it by, says that it leads to a page. */
function createLink(node: Element, url: string, labels: Labels): HTMLElement {
  const link = create('a', { href: videoPage(url), type: 'text/html' });
  const title = node.getAttribute('title')?.trim() || textOf(node);
  link.textContent = labels.embedded(new URL(url).host.replace(/^www\./, ''), title);
  return link;
}

function replaceMedium(node: Element, { resolve, url: article }: SanitizeOptions, labels: Labels): void {
  const source = sourceOf(node, resolve);
  const player = source && playerFor(source);
  const fallback = [...node.querySelectorAll('embed,iframe,img,video')];
  const target = source ?? (node.matches('video,audio') ? article : undefined);
  if (fallback.length && !player) node.replaceWith(...fallback);
  else if (!target || isInvisible(node)) node.remove();
  else if (player) node.replaceWith(create(player, { src: target, controls: '', preload: 'none' }));
  else node.replaceWith(createLink(node, target, labels));
}

/**
 * Replaces frames and videos, which load content that nobody has checked: with the browser's own player where the source is
 * a media file, which loads nothing before a reader presses play; else with a link that names the site.
 */
export function replaceMedia(root: ParentNode, options: SanitizeOptions, labels: Labels): void {
  for (const node of root.querySelectorAll('iframe,video,audio,object,embed')) replaceMedium(node, options, labels);
  for (const node of root.querySelectorAll('source')) node.remove();
}
