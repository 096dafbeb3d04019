/** The name of a landmark: a page may have several lists, each with its own. */
export const landmarkLabel = (heading: string, label: string): string => (heading ? `${label}: ${heading}` : label);
