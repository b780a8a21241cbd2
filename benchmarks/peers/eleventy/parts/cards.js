// Cards: a release as lists show it.
import { day, escaped } from "./words.js";

const made = new Map();

export function titleLink(story, lang) {
  const foreign = story.data.lang === lang ? "" : ` lang="${story.data.lang}" hreflang="${story.data.lang}"`;
  return `<a href="${story.url}"${foreign}>${escaped(story.data.title)}</a>`;
}

export function meta(house, story, lang) {
  const { settings, names } = house.languages[lang];
  const places = story.data.provinces.map((key) => names[`provinces/${key}`].text).join(", ");
  const foreign = story.data.lang === lang ? "" : `<span class="card-language">${house.languages[story.data.lang].name}</span>`;
  const moment = story.data.moment;
  const words = day(moment, settings.locale.replace("_", "-"));
  return `<p class="card-meta"><time datetime="${moment}">${words}</time><span class="card-provinces">${escaped(places)}</span>${foreign}</p>`;
}

export function verdict(house, story, lang) {
  const { settings, words } = house.languages[lang];
  const said = words.claim.replace("{{ . }}", settings.verdicts[story.verdict].name);
  return `<p class="verdict"><span class="verdict-kind">${words.clarification}</span> <span class="verdict-words">${escaped(said)}</span></p>`;
}

function card(house, story, lang) {
  const name = `${lang} ${story.url}`;
  if (!made.has(name)) {
    const claim = story.data.verdict ? verdict(house, story.data, lang) : "";
    made.set(
      name,
      `<li><article class="card${claim ? " card-clarification" : ""}">
${claim}
<h3 class="card-title">${titleLink(story, lang)}</h3>
<p class="card-summary">${escaped(story.data.summary)}</p>
${meta(house, story, lang)}
</article></li>`,
    );
  }
  return made.get(name);
}

export const cards = (house, stories, lang, shape) =>
  `<ul class="cards cards-${shape}">\n${stories.map((story) => card(house, story, lang)).join("\n")}\n</ul>`;
