// A standing page such as about or privacy.
import { frame } from "../parts/frame.js";
import { escaped } from "../parts/words.js";

export function render({ house, lang, title, summary, content, versions, page }) {
  const main = `<article class="standing-page frame">
<header class="page-head">
<h1>${escaped(title)}</h1>
<p class="standfirst">${escaped(summary)}</p>
</header>
<div class="prose">${content}</div>
</article>`;
  return frame(house, { lang, title, description: summary, address: page.url, versions, section: "", trail: [], kind: "page" }, main);
}
