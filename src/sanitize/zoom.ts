const IMAGE_FILE = /\.(png|jpe?g|gif|webp|avif)$/i;

/** A link around each picture in a text that a reader may want to see large; without a script it opens the picture. */
export function zoom(content: Element, label: string): void {
  for (const node of content.querySelectorAll<HTMLImageElement>('img[decoding=async]:not([hidden])')) {
    let link = node.closest('a');
    if (!link) {
      link = document.createElement('a');
      link.href = node.src;
      link.rel = 'noopener';
      node.replaceWith(link);
      link.append(node);
    }
    // one of the publisher's own may lead elsewhere, or hold more
    if (link.children[1] || link.textContent!.trim() || (link.href !== node.src && !IMAGE_FILE.test(link.pathname)))
      continue;
    link.setAttribute('part', 'zoom');
    link.title = label;
  }
}
