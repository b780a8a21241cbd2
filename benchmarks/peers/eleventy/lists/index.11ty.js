// Indexes: provinces by island, programmes by type, units by province, months by year.
import { frame } from "../../parts/frame.js";
import { gazetteer } from "../../parts/gazetteer.js";
import { escaped } from "../../parts/words.js";

export const data = {
  pagination: { data: "collections.editions.indexes", size: 1, alias: "entry", addAllPagesToCollections: true },
  permalink: ({ entry }) => `${entry.address}index.html`,
};

export function render({ house, entry }) {
  const main = `<div class="index frame">
<header class="page-head">
<h1>${escaped(entry.title)}</h1>
</header>
${gazetteer(house, entry, "grid")}
</div>`;
  const page = { lang: entry.lang, title: entry.title, description: "", address: entry.address, versions: entry.versions, section: entry.name, trail: [], kind: "index" };
  return frame(house, page, main);
}
