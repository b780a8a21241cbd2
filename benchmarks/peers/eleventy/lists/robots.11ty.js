// robots.txt: everything may be read.
export const data = { permalink: "/robots.txt", eleventyExcludeFromCollections: true };

export const render = ({ house }) => `User-agent: *\nAllow: /\n\nSitemap: ${house.url}/sitemap.xml\n`;
