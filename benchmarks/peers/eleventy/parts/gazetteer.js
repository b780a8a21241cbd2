// Groups of lists, one under another: an island and its provinces.
import { escaped } from "./words.js";

export function facets(house, lists, lang) {
  const { number_word } = house.languages[lang].words;
  const entries = lists.map((list) => {
    const count = `<span class="facet-count">${list.stories.length}<span class="visually-hidden"> ${number_word}</span></span>`;
    const about = list.taxonomy === "programmes" ? `\n<p class="facet-summary">${escaped(list.about)}</p>` : "";
    return `<li class="facet"><a href="${list.address}">${escaped(list.title)}</a>&nbsp;${count}${about}</li>`;
  });
  return `<ul class="facets">\n${entries.join("\n")}\n</ul>`;
}

export function gazetteer(house, { groups, lang }, shape) {
  const parts = groups.map(([heading, lists]) => {
    const title = heading ? `<h2 class="gazetteer-heading">${escaped(heading)}</h2>\n` : "";
    return `<div class="gazetteer-group">\n${title}${facets(house, lists, lang)}\n</div>`;
  });
  return `<div class="gazetteer gazetteer-${shape}">\n${parts.join("\n")}\n</div>`;
}
