import { css } from 'lit';

/** Pictures wider than this, in heights, are banners. */
const BANNER_RATIO = 2.5;

/** Small pictures, banners and emblems (square, and drawn): of these little would be left in a box of another shape. */
function isShownWhole({ clientWidth, currentSrc, naturalHeight, naturalWidth }: HTMLImageElement): boolean {
  const ratio = naturalWidth / naturalHeight;
  const isEmblem = /\.(png|svg|gif)$/i.test(currentSrc) && ratio > 0.8 && ratio < 1.25;
  return naturalWidth < clientWidth || ratio > BANNER_RATIO || isEmblem;
}

/** Fits a picture that has loaded into its box: it fills the box, or is shown whole. */
export function fitPicture(image: HTMLImageElement): void {
  image.classList.toggle('whole', isShownWhole(image));
}

export const pictureFitStyles = css`
  .whole {
    object-fit: scale-down;
    object-position: center;
  }
`;
