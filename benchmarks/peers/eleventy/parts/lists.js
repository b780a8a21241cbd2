// Everything that is a list of releases, in each language, cut into pages of 20; feeds hold the newest 20.
import { sectionOf } from "./addresses.js";

const LENGTH = 20;
const REGISTERS = ["provinces", "programmes", "units"];

export function listsOf(house, news) {
  const editions = Object.keys(house.languages).map((lang) => edition(house, news, lang));
  return {
    ...Object.fromEntries(editions.map((each) => [each.lang, each])),
    leaves: editions.flatMap((each) => each.lists.flatMap(leavesOf)),
    feeds: editions.flatMap((each) => [each.front, ...each.lists.filter((list) => list.feed)]),
    indexes: editions.flatMap((each) => each.indexes),
    all: editions,
  };
}

/** One language: its own releases, and those that only exist in another. */
function edition(house, news, lang) {
  const byStem = new Map();
  for (const page of news) {
    const known = byStem.get(page.data.stem);
    if (!known || page.data.lang === lang) byStem.set(page.data.stem, page);
  }
  const stories = [...byStem.values()].sort((a, b) => (a.data.moment < b.data.moment ? 1 : -1));
  const place = new Map(stories.map((story, index) => [story.data.stem, index]));
  const groups = grouped(stories);
  const terms = house.languages[lang].terms.map((term) => ({ ...term, lang, stories: groups.get(`${term.taxonomy}/${term.key}`) ?? [] }));
  const titles = house.languages[lang].sections;
  const section = (name, title, chosen) => ({ lang, taxonomy: name, key: "", title, stories: chosen, ...addresses(house, lang, name) });
  const lists = [
    section("releases", titles.releases, stories),
    section("clarifications", titles.clarifications, stories.filter((story) => story.data.kind === "clarification")),
    ...terms,
  ].map((list) => ({ ...list, feed: !["years", "months"].includes(list.taxonomy) }));
  const byKey = new Map(lists.map((list) => [`${list.taxonomy}/${list.key}`, list]));
  const { root, settings } = house.languages[lang];
  const front = { lang, title: settings.name, address: root, stories };
  const indexes = ["provinces", "programmes", "units", "archive"].map((name) => indexOf(house, lang, name, titles[name], lists));
  return { lang, stories, place, lists, byKey, front, indexes };
}

function grouped(stories) {
  const groups = new Map();
  const add = (name, story) => (groups.has(name) ? groups.get(name).push(story) : groups.set(name, [story]));
  for (const story of stories) {
    const { moment, unit } = story.data;
    for (const name of REGISTERS) for (const key of story.data[name] ?? [unit]) add(`${name}/${key}`, story);
    add(`years/${moment.slice(0, 4)}`, story);
    add(`months/${moment.slice(0, 7)}`, story);
  }
  return groups;
}

function leavesOf(list) {
  const count = Math.max(1, Math.ceil(list.stories.length / LENGTH));
  return Array.from({ length: count }, (_, index) => ({
    list,
    number: index + 1,
    count,
    stories: list.stories.slice(index * LENGTH, (index + 1) * LENGTH),
  }));
}

function indexOf(house, lang, name, title, lists) {
  const taxonomy = name === "archive" ? "months" : name;
  const groups = new Map();
  for (const list of lists.filter((each) => each.taxonomy === taxonomy)) groups.set(list.group, [...(groups.get(list.group) ?? []), list]);
  return { lang, name, title, groups: [...groups], ...addresses(house, lang, name) };
}

function addresses(house, lang, name) {
  const versions = Object.fromEntries(Object.keys(house.languages).map((code) => [code, sectionOf(house, code, name)]));
  return { address: versions[lang], versions };
}
