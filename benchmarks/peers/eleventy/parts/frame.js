// The frame of every page: head, masthead, navigation, breadcrumbs, footer. What pages share is made once per language.
import { addressOf, sectionOf } from "./addresses.js";
import { contact } from "./contact.js";
import { escaped, scripted } from "./words.js";

const shared = new Map();

function once(name, make) {
  if (!shared.has(name)) shared.set(name, make());
  return shared.get(name);
}

/** `page`: lang, title, description, address, versions (address by language), section, trail, things, kind, picture, feed. */
export function frame(house, page, main) {
  const { words } = house.languages[page.lang];
  const trail = [{ text: words.home, url: house.languages[page.lang].root }, ...page.trail, { text: page.title, url: page.address }];
  return `<!doctype html>
<html lang="${page.lang}" dir="ltr">
<head>
${head(house, page, trail)}
</head>
<body>
<a class="skip-link" href="#main">${words.skip}</a>
<header class="masthead">
${once(`masthead/${page.lang}`, () => masthead(house, page.lang))}
${languages(house, page)}
</div>
${once(`navigation/${page.lang}/${page.section}`, () => navigation(house, page))}
</header>
${page.kind === "front" ? "" : breadcrumbs(words, trail)}
<main class="main" id="main">
${main}
</main>
${once(`footer/${page.lang}`, () => footer(house, page.lang))}
<p class="print-address">${house.url}${page.address}</p>
</body>
</html>
`;
}

function head(house, page, trail) {
  const { settings, words } = house.languages[page.lang];
  const description = escaped(page.description || settings.tagline);
  const versions = Object.entries(page.versions);
  const crumbs = trail.map((step, index) => ({ "@type": "ListItem", position: index + 1, name: step.text, item: house.url + step.url }));
  const things = [...(page.things ?? []), { "@type": "BreadcrumbList", itemListElement: crumbs }];
  const title = page.kind === "front" ? settings.name : `${page.title} – ${settings.name}`;
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${house.url}${page.address}">
${versions.map(([lang, address]) => `<link rel="alternate" hreflang="${lang}" href="${house.url}${address}">`).join("\n")}
<link rel="alternate" hreflang="x-default" href="${house.url}${versions[0][1]}">
${page.feed ? `<link rel="alternate" type="application/atom+xml" href="${page.feed}" title="${words.feed}">` : ""}
<link rel="icon" type="image/svg+xml" href="/assets/favicon.svg">
<link rel="stylesheet" href="/assets/warta.css">
<meta property="og:type" content="${page.kind === "release" ? "article" : "website"}">
<meta property="og:site_name" content="${escaped(settings.name)}">
<meta property="og:title" content="${escaped(page.title)}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${house.url}${page.address}">
<meta property="og:locale" content="${settings.locale}">
${page.picture ? `<meta property="og:image" content="${house.url}${page.picture.file}">\n<meta property="og:image:alt" content="${escaped(page.picture.alt)}">` : ""}
<script type="application/ld+json">${scripted({ "@context": "https://schema.org", "@graph": things })}</script>`;
}

function masthead(house, lang) {
  const { settings, root } = house.languages[lang];
  return `<p class="masthead-notice"><span class="frame">${escaped(settings.notice)}</span></p>
<div class="masthead-top frame">
<p class="masthead-name"><a href="${root}">${escaped(settings.name)}</a></p>
<p class="masthead-tagline">${escaped(settings.tagline)}</p>`;
}

function languages(house, page) {
  const links = Object.entries(page.versions).map(([lang, address]) => {
    const current = lang === page.lang ? ' aria-current="true"' : "";
    return `<li><a href="${address}" lang="${lang}" hreflang="${lang}"${current}>${house.languages[lang].name}</a></li>`;
  });
  return `<nav class="languages" aria-label="${house.languages[page.lang].words.language}">\n<ul>\n${links.join("\n")}\n</ul>\n</nav>`;
}

function navigation(house, page) {
  const { words, sections, titles } = house.languages[page.lang];
  const links = ["releases", "provinces", "programmes", "clarifications"].map((name) => {
    const current = name === page.section ? ' aria-current="true"' : "";
    return `<li><a href="${sectionOf(house, page.lang, name)}"${current}>${sections[name]}</a></li>`;
  });
  const about = `<li><a href="${addressOf(house, `${page.lang}/pages/tentang`)}">${escaped(titles.tentang)}</a></li>`;
  return `<nav class="navigation" aria-label="${words.main_navigation}">\n<ul class="frame">\n${[...links, about].join("\n")}\n</ul>\n</nav>`;
}

function breadcrumbs(words, trail) {
  const steps = trail.map((step, index) => {
    const here = index === trail.length - 1;
    return here ? `<li><span aria-current="page">${escaped(step.text)}</span></li>` : `<li><a href="${step.url}">${escaped(step.text)}</a></li>`;
  });
  return `<nav class="breadcrumbs frame" aria-label="${words.you_are_here}">\n<ol>\n${steps.join("\n")}\n</ol>\n</nav>`;
}

function footer(house, lang) {
  const { settings, words, sections, titles, root } = house.languages[lang];
  const lists = ["archive", "units"].map((name) => `<li><a href="${sectionOf(house, lang, name)}">${sections[name]}</a></li>`);
  const pages = Object.entries(titles).map(([stem, title]) => `<li><a href="${addressOf(house, `${lang}/pages/${stem}`)}">${escaped(title)}</a></li>`);
  return `<footer class="site-footer">
<div class="site-footer-columns frame">
<section aria-labelledby="footer-contact">
<h2 id="footer-contact">${escaped(settings.organisation)}</h2>
${contact(house, lang)}
</section>
<nav aria-labelledby="footer-about">
<h2 id="footer-about">${words.about_this_site}</h2>
<ul>
${[...lists, ...pages].join("\n")}
<li><a href="${root}feed.xml" type="application/atom+xml">${words.feed}</a></li>
</ul>
</nav>
</div>
<p class="site-footer-copyright frame">© ${settings.copyright_year} ${escaped(settings.organisation)}</p>
</footer>`;
}
