/** The page in a frame of the preview: like a partner's page, with `bantin.js` and room for one element. */

/** `ready` shows the feed of the snippet; the others are what readers see before and without it. */
export type PreviewState = 'ready' | 'loading' | 'failed' | 'empty';

export type Scheme = 'light' | 'dark';

export interface FramePage {
  /** Absolute address of `bantin.js`. */
  script: string;
  scheme: Scheme;
  /** Widths of the boxes that hold the element, in pixels; one box as wide as the page by default. */
  boxes?: readonly number[];
}

/** Pixels around the element. */
export const PAGE_MARGIN = 16;

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** For `srcdoc`: such a page has the origin of the page around it, so that the builder can see the element. */
export function createFramePage({ script, scheme, boxes }: FramePage): string {
  const styles = boxes?.map((width) => `width: ${width}px`) ?? [''];
  return `<!doctype html>
<html lang="vi" style="color-scheme: ${scheme}">
<meta charset="utf-8">
<title>Bản tin</title>
<meta name="viewport" content="width=device-width">
<base target="_blank">
<style>
  body { margin: ${PAGE_MARGIN}px; font: 16px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
  @media (width >= 1000px) {
    body:is([data-width=main], [data-width=side]) { display: grid; gap: 32px; align-items: start; }
    /* Another column. */
    body:is([data-width=main], [data-width=side])::after {
      content: ''; height: 800px; border-radius: 8px; background: color-mix(in srgb, CanvasText 6%, Canvas);
    }
    [data-width=main] { grid-template-columns: 2fr 1fr; }
    [data-width=side] { grid-template-columns: 1fr 320px; }
    [data-width=side] .box { order: 1; }
  }
</style>
<script async src="${escapeAttribute(script)}"></script>
<body>${styles.map((style) => `<div class="box" style="${style}"></div>`).join('')}</body>
</html>`;
}
