/** The sources of the gateway that serves this site, where one does. */
export interface GatewaySource {
  title: string;
  url: string;
}

interface SourceEntry {
  name: string;
  title?: string;
  url: string;
}

const isEntry = (value: unknown): value is SourceEntry => {
  const { name, url } = (value ?? {}) as Partial<SourceEntry>;
  return typeof name === 'string' && typeof url === 'string';
};

/**
 * @param site Address of the site. A gateway lists its sources there for requests that want JSON; other servers send the
 * start page.
 * @returns no source where there is no gateway.
 */
export async function loadGatewaySources(site: string, signal: AbortSignal): Promise<GatewaySource[]> {
  try {
    const response = await fetch(site, { headers: { accept: 'application/json' }, signal });
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    if (!response.ok || !isJson) return [];
    const { sources } = (await response.json()) as { sources?: unknown };
    const entries = Array.isArray(sources) ? sources.filter(isEntry) : [];
    return entries.map(({ name, title, url }) => ({ title: title || name, url: new URL(url, response.url).href }));
  } catch {
    return [];
  }
}
