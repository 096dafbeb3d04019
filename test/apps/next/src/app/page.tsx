import { renderElement } from 'bantin/ssr';
import { feed } from './feed';
import { News } from './news';
import { Notices } from './notices';

export default async function Page() {
  const attributes = { id: 'police', feed: 'https://tin.example.vn/cong-an.json', layout: 'headlines' };
  const html = await renderElement('news-list', { attributes, feed });

  return (
    <main>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderElement escapes and sanitises */}
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
      <News />
      <Notices />
    </main>
  );
}
