// The page for addresses that lead nowhere.
import { frame } from "../../parts/frame.js";

export const data = {
  pagination: { data: "collections.editions.all", size: 1, alias: "edition" },
  permalink: ({ edition }) => `${edition.front.address}404.html`,
};

export function render({ house, edition }) {
  const { lang, front } = edition;
  const { words } = house.languages[lang];
  const main = `<article class="standing-page frame">
<header class="page-head">
<h1>${words.not_found}</h1>
<p class="standfirst">${words.not_found_text}</p>
</header>
</article>`;
  const versions = Object.fromEntries(Object.entries(house.languages).map(([code, { root }]) => [code, `${root}404.html`]));
  const page = { lang, title: words.not_found, description: "", address: `${front.address}404.html`, versions, section: "", trail: [], kind: "page" };
  return frame(house, page, main);
}
