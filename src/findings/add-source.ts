/** A directive of a Content Security Policy with one more source, as the policy has to say it. */
export function addSource({ directive, policy }: { directive: string; policy: string }, source: string): string {
  const [name] = directive.split('-elem');
  const rules = policy.split(';').map((rule) => rule.trim().split(/\s+/));
  const [, ...sources] = rules.find(([rule]) => rule === name) ?? rules.find(([rule]) => rule === 'default-src') ?? [];
  return [name, ...sources.filter((known) => known !== `'none'`), source].join(' ');
}
