/** Formatters by language: making one takes long. */
const formatters = new Map<string, Intl.RelativeTimeFormat>();

/** `3 giờ trước`, by the platform (https://tc39.es/ecma402/#relativetimeformat-objects). */
export function formatTimeAgo(minutes: number, lang: string): string {
  let formatter = formatters.get(lang);
  if (!formatter) formatters.set(lang, (formatter = new Intl.RelativeTimeFormat(lang)));
  if (minutes < 60) return formatter.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? formatter.format(-hours, 'hour') : formatter.format(-Math.floor(hours / 24), 'day');
}
