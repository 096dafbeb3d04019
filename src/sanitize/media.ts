import { pixels } from './dom.js';
import { create, textOf } from './nodes.js';
import type { Labels, SanitizeOptions } from './options.js';
import { playerFor } from './player.js';

/** A page that shows the same as a frame would. */
const watchable = (url: string) =>
  url.replace(/^https?:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*/, 'https://www.youtube.com/watch?v=$1');

/**
 * Frames and videos load what nobody vouches for: they become a link that says where it leads, or the browser's own
 * player where the source is a media file. It asks for nothing before a reader presses play.
 */
export function media(root: ParentNode, { resolve, url: article }: SanitizeOptions, labels: Labels): void {
  for (const node of root.querySelectorAll('iframe,video,audio,object,embed')) {
    const sources = [node, ...node.querySelectorAll('source')].map((each) =>
      resolve(each.getAttribute(each.matches('object') ? 'data' : 'src')),
    );
    const url = sources.find((source) => source && playerFor(source)) ?? sources.find(Boolean);
    // a frame that nobody sees counts readers
    const hidden = (pixels(node, 'width') ?? 9) < 3 || (pixels(node, 'height') ?? 9) < 3;
    const inner = [...node.querySelectorAll('embed,iframe,img,video')];
    const kind = url && playerFor(url);
    const target = url ?? (node.matches('video,audio') ? article : undefined);
    if (inner[0] && !kind) node.replaceWith(...inner);
    else if (!target || hidden) node.remove();
    else if (kind) node.replaceWith(create(kind, { src: target, controls: '', preload: 'none' }));
    else {
      const link = create('a', { href: watchable(target) });
      const title = node.getAttribute('title')?.trim() || textOf(node);
      link.textContent = labels.embedded(new URL(target).host.replace(/^www\./, ''), title);
      node.replaceWith(link);
    }
  }
  for (const node of root.querySelectorAll('source')) node.remove();
}
