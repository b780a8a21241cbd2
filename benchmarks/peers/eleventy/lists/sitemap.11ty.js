// The sitemap, with every language of each release.
export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ house, collections }) {
  const url = (address, versions, changed) => {
    const alternates = Object.entries(versions).map(([lang, other]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${house.url}${other}"/>`);
    return `<url><loc>${house.url}${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}${alternates.join("")}</url>`;
  };
  const pages = collections.all.filter((page) => page.url && !page.url.endsWith(".xml"));
  const lines = pages.map((page) => url(page.url, page.data.versions ?? {}, page.data.moment));
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${lines.join("\n")}
</urlset>
`;
}
