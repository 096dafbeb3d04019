import { LazyModule } from '../../controllers/lazy-module.js';
import type { NewsArticleHost } from './host.js';

/** Whether a gateway counts views of the article. */
const isCounted = (host: NewsArticleHost) =>
  !host.noCount && !host.serverTime && (host.openedBy ?? host).news.feeds.some(({ feed }) => feed?._bantin?.views_url);

/** The optional modules of an article that render nothing of it. */
export function addSilentModules(host: NewsArticleHost): void {
  new LazyModule(
    host,
    () => import('./structured-data.js'),
    () => host.structuredData,
    ({ StructuredData }) => new StructuredData(host),
  );
  new LazyModule(
    host,
    () => import('./view-report.js'),
    () => isCounted(host),
    ({ ViewReport }) => new ViewReport(host),
  );
}
