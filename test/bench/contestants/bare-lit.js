// What Lit costs by itself: one element, one fetch, one template.
import { css, html, LitElement } from 'lit';

class BareList extends LitElement {
  static properties = { feed: {}, limit: { type: Number }, items: { state: true } };
  static styles = css`
    ul { margin: 0; padding: 0; list-style: none; }
    li { display: flex; gap: 1em; padding: 1em 0; border-bottom: 1px solid #ccc; }
    img { flex: none; align-self: start; width: clamp(4.5em, 30%, 11.5em); aspect-ratio: 4 / 3; object-fit: cover; }
    h3, p { margin: 0; font-size: 1em; }
    a { color: inherit; text-decoration: none; }
    .date { font-size: 0.875em; }
  `;

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const { items } = await (await fetch(this.feed)).json();
    this.items = items.slice(0, this.limit);
  }

  render() {
    return html`<ul>${this.items?.map(
      ({ url, title, image, summary, date_published: date }) =>
        html`<li><img src=${image} alt="" loading="lazy" decoding="async"><div><h3><a href=${url}>${title}</a></h3><p class="date"><time datetime=${date}>${date.slice(0, 10).split('-').reverse().join('/')}</time></p><p>${summary}</p></div></li>`,
    )}</ul>`;
  }
}
customElements.define('bare-list', BareList);
