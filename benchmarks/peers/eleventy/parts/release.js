// The parts of a release's page.
import { cards, titleLink, verdict } from "./cards.js";
import { contact } from "./contact.js";
import { day, escaped } from "./words.js";

const link = ({ url, text }) => `<a href="${url}">${escaped(text)}</a>`;

export function headline(house, release) {
  const { words, names, settings } = house.languages[release.lang];
  const summary = `<p class="standfirst">${escaped(release.summary)}</p>`;
  const date = day(release.moment, settings.locale.replace("_", "-"), "full");
  const time = `<p class="release-date"><time datetime="${release.moment}">${date} · ${release.moment.slice(11, 16)} ${release.zone}</time></p>`;
  if (!release.verdict) {
    const places = release.provinces.map((key) => link(names[`provinces/${key}`])).join("");
    const kind = `<p class="eyebrow"><span class="eyebrow-kind">${words.release_kind}</span>${places}</p>`;
    return `${kind}\n<h1>${escaped(release.title)}</h1>\n${summary}\n${time}`;
  }
  const found = settings.verdicts[release.verdict];
  return `${verdict(house, release, release.lang)}
<h1>${escaped(release.title)}</h1>
<div class="claim">
<p class="claim-verdict"><span class="claim-label">${words.found}</span> <strong>${found.name}</strong> <span class="claim-meaning">${escaped(found.meaning)}</span></p>
<figure class="claim-quoted">
<figcaption class="claim-label">${words.as_claimed} <span class="claim-mark">${found.name}</span></figcaption>
<blockquote><p>${escaped(release.claim)}</p></blockquote>
<p class="claim-source">${escaped(words.claim_source.replace("{{ . }}", release.claim_source))}</p>
</figure>
</div>
${summary}\n${time}`;
}

export function facts(house, release) {
  const { words, names } = house.languages[release.lang];
  const several = (term, name, keys) => `<div><dt>${term}</dt>${keys.map((key) => `<dd>${link(names[`${name}/${key}`])}</dd>`).join("")}</div>`;
  const speakers = release.spokesperson.map(
    (one) => `<dd><span class="facts-name">${escaped(one.name)}</span> <span class="facts-post">${escaped(one.position)}</span></dd>`,
  );
  const signed = release.signatory
    ? `<div><dt>${words.signed_off_by}</dt><dd><span class="facts-name">${escaped(names[`units/${release.signatory}`].text)}</span></dd></div>`
    : "";
  return `<aside class="facts" aria-label="${words.glance}">
<details>
<summary>${words.glance}</summary>
<dl>
${several(words.province, "provinces", release.provinces)}
${several(words.programme, "programmes", release.programmes)}
<div><dt>${words.spokesperson}</dt>${speakers.join("")}</div>
${several(words.issued_by, "units", [release.unit])}
${signed}
</dl>
</details>
</aside>`;
}

export function evidence(words, release) {
  const pieces = release.evidence.map(
    (one) => `<li>\n<p class="evidence-text">${escaped(one.text)}</p>\n<p class="evidence-source">${escaped(one.source)}</p>\n</li>`,
  );
  return `<section class="evidence" aria-labelledby="evidence">\n<h2 id="evidence">${words.evidence}</h2>\n<ol>\n${pieces.join("\n")}\n</ol>\n</section>`;
}

export const picture = (photo) => `<figure class="picture">
<img src="${photo.file}" alt="${escaped(photo.alt)}" fetchpriority="high">
<figcaption><span class="caption">${escaped(photo.caption)}</span> <span class="credit">${escaped(photo.credit)}</span></figcaption>
</figure>`;

export function foot(house, release, address, versions) {
  const { words } = house.languages[release.lang];
  const [url, title] = [encodeURIComponent(house.url + address), encodeURIComponent(release.title)];
  const others = Object.entries(versions).filter(([lang]) => lang !== release.lang);
  const links = others.map(([lang, other]) => `<li><a href="${other}" lang="${lang}" hreflang="${lang}">${house.languages[lang].name}</a></li>`);
  const translations = links.length ? onward(words.other_language, links) : "";
  const share = [
    `<li><a href="https://wa.me/?text=${title}%20${url}">WhatsApp</a></li>`,
    `<li><a href="https://t.me/share/url?url=${url}&amp;text=${title}">Telegram</a></li>`,
    `<li><a href="https://www.facebook.com/sharer/sharer.php?u=${url}">Facebook</a></li>`,
    `<li><a href="mailto:?subject=${title}&amp;body=${url}">${words.email}</a></li>`,
  ];
  return `<div class="release-foot">
<section class="release-contact" aria-labelledby="media-contact">
<h2 id="media-contact">${words.contact}</h2>
${contact(house, release.lang)}
</section>
${translations}
${onward(words.share, share)}
</div>`;
}

export const onward = (label, links) =>
  `<nav class="onward" aria-label="${label}">\n<p class="onward-label">${label}</p>\n<ul>\n${links.join("\n")}\n</ul>\n</nav>`;

export function after(house, edition, release) {
  const { words, settings } = house.languages[release.lang];
  const here = edition.place.get(release.stem);
  const neighbour = (story, side) => {
    if (!story) return "";
    const date = day(story.data.moment, settings.locale.replace("_", "-"));
    return `<div class="neighbour neighbour-${side}">
<p class="neighbour-label">${words[side]}</p>
<p class="neighbour-title">${titleLink(story, release.lang)}</p>
<p class="card-meta"><time datetime="${story.data.moment}">${date}</time></p>
</div>`;
  };
  return `<div class="release-after frame">
<nav class="neighbours" aria-label="${words.previous_and_next}">
${neighbour(edition.stories[here + 1], "previous")}
${neighbour(edition.stories[here - 1], "next")}
</nav>
<section aria-labelledby="related">
<div class="section-head"><h2 id="related">${words.related}</h2></div>
${cards(house, related(edition, release), release.lang, "columns")}
</section>
</div>`;
}

/** Four neighbours in time within the first programme, as in the Hugo site. */
function related(edition, release) {
  const same = edition.byKey.get(`programmes/${release.programmes[0]}`);
  same.places ??= new Map(same.stories.map((story, index) => [story.data.stem, index]));
  const here = same.places.get(release.stem);
  const near = [1, -1, 2, -2, 3, -3, 4, -4].map((distance) => same.stories[here + distance]);
  return near.filter(Boolean).slice(0, 4);
}
