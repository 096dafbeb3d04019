/** The value below which the share `at` (0 to 1) of a list lies, between neighbours in proportion. */
export function quantile(values, at) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const low = Math.floor(place);
  const high = Math.ceil(place);
  return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
}

export const median = (values) => quantile(values, 0.5);

/** Median and quartiles: `{median, q1, q3, samples}`. */
export const summary = (values) => ({
  median: median(values),
  q1: quantile(values, 0.25),
  q3: quantile(values, 0.75),
  samples: values.length,
});

/** Ratios of two lists, round by round: what slows the machine down for a while slows both of a round. */
export const ratios = (values, base) => summary(values.map((value, round) => value / base[round]));

/** `1.02 (0.98-1.07)` */
export const showRatio = ({ median, q1, q3 }) => `${median.toFixed(2)} (${q1.toFixed(2)}-${q3.toFixed(2)})`;

/** Prints rows of cells in columns: the first to the left, the others to the right. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
        .join('  ')
        .trimEnd(),
    );
}
