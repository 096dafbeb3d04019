// The least that does the job, as anybody would write it for one page: no errors, no dates but ISO, no markup in texts.
(async () => {
  const list = document.getElementById('news');
  const { feed, limit } = list.dataset;
  const safe = (text = '') => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
  const { items } = await (await fetch(feed)).json();
  list.innerHTML = items
    .slice(0, limit)
    .map(
      ({ url, title, image, summary, date_published: date }) =>
        `<li><img src="${safe(image)}" alt="" loading="lazy" decoding="async"><div><h3><a href="${safe(url)}">${safe(title)}</a></h3><p class="date"><time datetime="${date}">${date.slice(0, 10).split('-').reverse().join('/')}</time></p><p>${safe(summary)}</p></div></li>`,
    )
    .join('');
})();
