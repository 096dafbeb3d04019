const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|avif|bmp)(?:[?#]|$)/i;

/** A link around each picture in a text that a reader may want to see large; without a script it opens the picture. */
export function zoom(content: Element, label: (alt: string) => string): void {
  for (const node of content.querySelectorAll<HTMLImageElement>('img[decoding=async]:not([hidden],[part=zoom] *)')) {
    let link = node.closest('a');
    const alone = link && link.querySelectorAll('img').length === 1 && !link.textContent?.trim();
    if (link && !(alone && (IMAGE_FILE.test(link.href) || link.getAttribute('href') === node.getAttribute('src'))))
      continue;
    if (!link) {
      link = document.createElement('a');
      link.href = node.src;
      link.rel = 'noopener';
      node.replaceWith(link);
      link.append(node);
    }
    link.setAttribute('part', 'zoom');
    link.setAttribute('aria-label', label(node.alt));
  }
}
