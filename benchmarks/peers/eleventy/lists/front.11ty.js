// The front page: a lead, four more, clarifications, ways in, the latest.
import { frame } from "../../parts/frame.js";
import { cards, meta, titleLink } from "../../parts/cards.js";
import { facets, gazetteer } from "../../parts/gazetteer.js";
import { sectionOf } from "../../parts/addresses.js";
import { escaped } from "../../parts/words.js";

export const data = {
  pagination: { data: "collections.editions.all", size: 1, alias: "edition", addAllPagesToCollections: true },
  permalink: ({ edition }) => `${edition.front.address}index.html`,
};

export function render({ house, edition }) {
  const { lang, front, stories, byKey } = edition;
  const { words, settings, sections } = house.languages[lang];
  const releases = stories.slice(0, 40).filter((story) => story.data.kind === "release");
  const busiest = edition.lists.filter((list) => list.taxonomy === "programmes").sort((a, b) => b.stories.length - a.stories.length);
  const head = (name) => `<div class="section-head">\n<h2 id="${name}">${sections[name]}</h2>\n<p><a href="${sectionOf(house, lang, name)}">${words[`all_${name}`]}</a></p>\n</div>`;
  const main = `<h1 class="visually-hidden">${escaped(words.news_of.replace("{{ . }}", settings.organisation))}</h1>
<div class="front-lead frame">
<article class="lead lead-typographic">
<h2 class="lead-title">${titleLink(releases[0], lang)}</h2>
<p class="lead-summary">${escaped(releases[0].data.summary)}</p>
${meta(house, releases[0], lang)}
</article>
${cards(house, releases.slice(1, 5), lang, "columns")}
</div>
<section class="front-clarifications" aria-labelledby="clarifications">
${head("clarifications")}
${cards(house, byKey.get("clarifications/").stories.slice(0, 3), lang, "columns")}
</section>
<section class="front-latest" aria-labelledby="releases">
${head("releases")}
${cards(house, releases.slice(5, 13), lang, "rows")}
</section>
<section class="front-programmes" aria-labelledby="programmes">
${head("programmes")}
${facets(house, busiest.slice(0, 8), lang)}
</section>
<section class="front-provinces frame" aria-labelledby="provinces">
${head("provinces")}
${gazetteer(house, edition.indexes[0], "lines")}
</section>`;
  const versions = Object.fromEntries(Object.entries(house.languages).map(([code, language]) => [code, language.root]));
  const page = { lang, title: settings.name, description: settings.tagline, address: front.address, versions, section: "", trail: [], kind: "front", feed: `${front.address}feed.xml` };
  return frame(house, page, main);
}
