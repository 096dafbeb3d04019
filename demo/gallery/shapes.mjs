/** Pictures of every shape that feeds have, each as drawings of its own size: a person, an emblem, a row of houses. */
const person = (x, y, size) =>
  `<circle cx="${x}" cy="${y}" r="${size}" fill="#f2cfa4"/><path fill="#2a2320" d="M${x - size} ${y - size * 0.2}a${size} ${size} 0 0 1 ${2 * size} 0l-${size * 0.2} -${size * 0.3}h-${size * 1.6}z"/>
  <path fill="#f6f6f2" d="M${x - 2 * size} ${y + 5 * size}v-${size * 2}q0 -${size * 1.7} ${2 * size} -${size * 1.7}t${2 * size} ${size * 1.7}v${size * 2}z"/>`;

const house = (x, height, colour) =>
  `<path fill="${colour}" d="M${x} 400v-${height}h110v${height}z"/><path fill="#fff9" d="M${x + 18} ${420 - height}h26v36h-26zm48 0h26v36h-26z"/>`;

const SHAPES = {
  portrait: [
    [600, 900],
    `<path fill="#2f6f8f" d="M0 0h600v900H0z"/><path fill="#24566f" d="M0 620h600v280H0z"/>${person(300, 240, 88)}`,
  ],
  logo: [
    [600, 600],
    `<circle cx="300" cy="300" r="270" fill="#b3261e"/><circle cx="300" cy="300" r="236" fill="none" stroke="#ffd54a" stroke-width="12"/>
    <path fill="#ffd54a" d="M300 130l42 120h127l-103 75 39 122-105-75-105 75 39-122-103-75h127z"/>`,
  ],
  panorama: [
    [2400, 400],
    `<path fill="#a9d2ea" d="M0 0h2400v400H0z"/>${Array.from({ length: 20 }, (_, index) => house(index * 122, 120 + ((index * 67) % 170), ['#7a93ac', '#c98b5e', '#8aa779'][index % 3])).join('')}`,
  ],
  icon: [[48, 48], '<path fill="#1565b5" d="M4 10h40v28H4z"/><path fill="#fff" d="M4 10l20 16 20-16v5L24 31 4 15z"/>'],
};

/** The picture of a shape as SVG, or undefined where there is no such shape. */
export function drawShape(name) {
  if (!Object.hasOwn(SHAPES, name)) return;
  const [[width, height], drawing] = SHAPES[name];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
}
