// Atom feeds with the newest 20 releases, whole.
import { escaped } from "../../parts/words.js";

export const data = {
  pagination: { data: "collections.editions.feeds", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.address}feed.xml`,
  eleventyImport: { collections: ["news"] },
};

const entries = new Map();

export function render({ house, list }) {
  const newest = list.stories.slice(0, 20);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${list.lang}">
<id>${house.url}${list.address}</id>
<title>${escaped(list.title)}</title>
<updated>${newest[0]?.data.moment ?? "1970-01-01T00:00:00Z"}</updated>
<link rel="alternate" type="text/html" href="${house.url}${list.address}"/>
<link rel="self" type="application/atom+xml" href="${house.url}${list.address}feed.xml"/>
<author><name>${escaped(house.languages[list.lang].settings.organisation)}</name></author>
${newest.map((story) => entry(house, story, list.lang)).join("\n")}
</feed>
`;
}

function entry(house, story, lang) {
  const name = `${lang} ${story.url}`;
  if (entries.has(name)) return entries.get(name);
  const { names } = house.languages[lang];
  const { programmes, provinces, title, summary, moment } = story.data;
  const subjects = [...programmes.map((key) => `programmes/${key}`), ...provinces.map((key) => `provinces/${key}`)];
  const content = story.content.replaceAll('href="/', `href="${house.url}/`);
  const made = `<entry xml:lang="${story.data.lang}">
<id>${house.url}${story.url}</id>
<title>${escaped(title)}</title>
<published>${moment}</published>
<updated>${moment}</updated>
<link rel="alternate" type="text/html" href="${house.url}${story.url}" hreflang="${story.data.lang}"/>
${subjects.map((subject) => `<category term="${escaped(names[subject].text)}"/>`).join("\n")}
<summary>${escaped(summary)}</summary>
<content type="html">${escaped(content)}</content>
</entry>`;
  entries.set(name, made);
  return made;
}
