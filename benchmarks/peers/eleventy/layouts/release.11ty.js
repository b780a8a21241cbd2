// The page of a release or clarification.
import { frame } from "../parts/frame.js";
import { article, review } from "../parts/things.js";
import { sectionOf } from "../parts/addresses.js";
import { after, evidence, facts, foot, headline, picture } from "../parts/release.js";

export function render(release) {
  const { house, lang, collections } = release;
  const { words, sections } = house.languages[lang];
  const address = release.page.url;
  const section = `${release.kind}s`;
  const versions = release.versions;
  const things = [article(house, release, address, versions)];
  if (release.verdict) things.push(review(house, release, address));
  const prose = `<div class="prose"><span class="dateline">${release.dateline}</span> ${release.content}</div>`;
  const body = release.verdict
    ? `<section class="fact" aria-labelledby="fact">\n<h2 id="fact">${words.facts}</h2>\n${prose}\n</section>\n${evidence(words, release)}`
    : prose;
  const missing = Object.keys(versions).length > 1 ? "" : `<p class="notice notice-quiet">${words.not_available_in.replace("{{ . }}", "English")}</p>`;
  const main = `<article class="release frame">
<header class="release-head">
${headline(house, release)}
</header>
${facts(house, release)}
<div class="release-body">
${missing}
${release.photo ? picture(release.photo) : ""}
${body}
</div>
${foot(house, release, address, versions)}
</article>
${after(house, collections.editions[lang], release)}`;
  const trail = [{ text: sections[section], url: sectionOf(house, lang, section) }];
  const page = { lang, title: release.title, description: release.summary, address, versions, section, trail, things, kind: "release", picture: release.photo };
  return frame(house, page, main);
}
