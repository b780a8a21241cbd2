// Addresses: the same as Warta's.

/** The address of a Markdown file named as "id/releases/2019/08/stem" or "id/pages/stem". */
export function addressOf(house, path) {
  const [lang, section, ...rest] = path.split("/");
  const { root, paths, slugs } = house.languages[lang];
  if (section === "pages") return `${root}${slugs[rest[0]]}.html`;
  return `${root}${paths[section.slice(0, -1)]}/${rest.join("/")}.html`;
}

/** The address of a section such as releases, provinces or archive. */
export function sectionOf(house, lang, section) {
  const { root, paths } = house.languages[lang];
  return `${root}${paths[section] ?? paths[section.slice(0, -1)]}/`;
}
