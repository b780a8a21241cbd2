// Every page of every list.
import { frame } from "../../parts/frame.js";
import { cards } from "../../parts/cards.js";
import { onward } from "../../parts/release.js";
import { escaped } from "../../parts/words.js";

const PAGE = { id: "halaman", en: "page" };
const at = (list, number) => (number > 1 ? `${list.address}${PAGE[list.lang]}/${number}/` : list.address);

export const data = {
  pagination: { data: "collections.editions.leaves", size: 1, alias: "leaf", addAllPagesToCollections: true },
  permalink: ({ leaf }) => `${at(leaf.list, leaf.number)}index.html`,
};

export function render({ house, leaf }) {
  const { list, number } = leaf;
  const { words } = house.languages[list.lang];
  const title = number > 1 ? `${list.title}, ${words.page_number.replace("{{ . }}", number)}` : list.title;
  const feed = list.feed ? `${list.address}feed.xml` : "";
  const link = feed ? ` <a href="${feed}" type="application/atom+xml">${words.feed}</a>` : "";
  const total = words.number_of_releases.replace("{{ . }}", list.stories.length);
  const main = `<div class="list frame">
<header class="page-head">
<h1>${escaped(list.title)}</h1>
${list.about && number === 1 ? `<p class="standfirst">${escaped(list.about)}</p>` : ""}
<p class="list-total">${total}${link}</p>
</header>
${number === 1 ? facts(house, list) : ""}
<div class="list-groups">
${byYear(house, leaf) || `<p class="list-empty">${words.nothing}</p>`}
${leaf.count > 1 ? pagination(words, leaf) : ""}
</div>
</div>`;
  const versions = number === 1 ? list.versions : { [list.lang]: at(list, number) };
  const page = { lang: list.lang, title, description: list.about || list.title, address: at(list, number), versions, section: list.taxonomy, trail: [], kind: "list", feed };
  return frame(house, page, main);
}

function facts(house, list) {
  if (!list.facts?.length) return "";
  const { words, names } = house.languages[list.lang];
  const told = list.facts.map(([term, text]) => `<div><dt>${escaped(term)}</dt><dd>${escaped(text)}</dd></div>`);
  const links = list.related.map((name) => names[name]).map(({ url, text }) => `<li><a href="${url}">${escaped(text)}</a></li>`);
  return `<aside class="list-facts" aria-label="${words.glance}">\n<dl>\n${told.join("\n")}\n</dl>\n${links.length ? onward(words.see_also, links) : ""}\n</aside>`;
}

function byYear(house, leaf) {
  const years = [...new Set(leaf.stories.map((story) => story.data.moment.slice(0, 4)))];
  const groups = years.map((year, index) => {
    const stories = leaf.stories.filter((story) => story.data.moment.startsWith(year));
    return `<section class="list-group" aria-labelledby="group-${index}">\n<h2 id="group-${index}">${year}</h2>\n${cards(house, stories, leaf.list.lang, "rows")}\n</section>`;
  });
  return groups.join("\n");
}

function pagination(words, { list, number, count }) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const near = numbers.filter((each) => each === 1 || each === count || Math.abs(each - number) <= 2);
  const links = near.map((each) => {
    const current = each === number ? ' aria-current="page"' : "";
    return `<li><a href="${at(list, each)}"${current}><span class="visually-hidden">${words.page} </span>${each}</a></li>`;
  });
  const newer = number > 1 ? `<a class="pagination-newer" href="${at(list, number - 1)}" rel="prev">${words.newer}</a>` : "";
  const older = number < count ? `<a class="pagination-older" href="${at(list, number + 1)}" rel="next">${words.older}</a>` : "";
  return `<nav class="pagination" aria-label="${words.pages_of_list}">\n${newer}\n<ol>\n${links.join("\n")}\n</ol>\n${older}\n</nav>`;
}
