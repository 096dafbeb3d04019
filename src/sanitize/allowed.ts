/** What may stand in the body of an article. All else goes; what an unknown element holds stays, as words. */

const words = (text: string) => text.split(' ');

/** Elements, HTML only. The last line is turned into links and players by `media.ts`, and never shown as it came. */
export const TAGS = words(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub summary sup ' +
    'table tbody td tfoot th thead time tr tt u ul var wbr ' +
    'audio embed iframe object source video',
);

/** Attributes of any element. `align` is the mark of `prepare.ts`, and is gone in the end. */
export const ATTRIBUTES = words(
  'align alt cite colspan data datetime dir height href lang reversed rowspan scope span src start title type value width',
);

/** Schemes of addresses; relative ones are resolved against the article afterwards. */
export const ADDRESS = /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** Pictures inside the text itself: pixels only, as SVG may hold scripts and links. */
export const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** Boxes of a page that mean nothing in an article; they become a plain one, so that their words stay apart. */
export const BOXES =
  'address,article,aside,center,dialog,dir,fieldset,footer,form,header,hgroup,main,menu,nav,search,section';

/** What office suites and pages leave behind, with all it holds. */
export const LEFTOVERS = 'xml,script,style,noscript,template,title';
