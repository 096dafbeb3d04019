// What a page does itself with rss-parser: fetch the feed, parse it, fill a list.
(async () => {
  const list = document.getElementById('news');
  const { feed, limit } = list.dataset;
  const safe = (text = '') => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
  const xml = await (await fetch(feed)).text();
  const { items } = await new window.RSSParser().parseString(xml);
  list.innerHTML = items
    .slice(0, limit)
    .map(({ link, title, content, contentSnippet, isoDate }) => {
      const image = /<img src="([^"]+)"/.exec(content)?.[1];
      return `<li><img src="${safe(image)}" alt="" loading="lazy" decoding="async"><div><h3><a href="${safe(link)}">${safe(title)}</a></h3><p class="date"><time datetime="${isoDate}">${isoDate.slice(0, 10).split('-').reverse().join('/')}</time></p><p>${safe(contentSnippet)}</p></div></li>`;
    })
    .join('');
})();
