const IMAGE_FILE = /\.(png|jpe?g|gif|webp|avif)$/i;

/** Links each picture of an article to its file, so that readers can see it large; without a script the link opens it. */
export function zoom(content: Element, label: string): void {
  for (const image of content.querySelectorAll<HTMLImageElement>('img[decoding=async]:not([hidden])')) {
    const link = image.closest('a') ?? wrapInLink(image);
    if (!showsOnly(link, image)) continue;
    link.setAttribute('part', 'zoom');
    link.title = label;
  }
}

function wrapInLink(image: HTMLImageElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = image.src;
  link.rel = 'noopener';
  image.replaceWith(link);
  link.append(image);
  return link;
}

/** Whether a link leads to a picture and has nothing else in it: one by the publisher may lead to a page. */
function showsOnly(link: HTMLAnchorElement, image: HTMLImageElement): boolean {
  if (link.children.length > 1 || link.textContent!.trim()) return false;
  return link.href === image.src || IMAGE_FILE.test(link.pathname);
}
