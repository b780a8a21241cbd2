// A newsroom like Warta's in Eleventy: JavaScript templates, no template engine inside Markdown, lists cut once.
import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { addressOf } from "./parts/addresses.js";
import { listsOf } from "./parts/lists.js";

const house = JSON.parse(readFileSync("house.json", "utf8"));

function markdown() {
  const converter = new MarkdownIt({ typographer: true }).use(footnotes);
  converter.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const href = tokens[index].attrGet("href");
    if (href.startsWith("/")) tokens[index].attrSet("href", addressOf(house, href.slice(1)));
    return self.renderToken(tokens, index, options);
  };
  return converter;
}

export default function (config) {
  config.setLibrary("md", markdown());
  config.addGlobalData("house", house);
  config.addPassthroughCopy({ assets: "assets", media: "media" });
  config.addCollection("editions", (api) => listsOf(house, api.getFilteredByTag("news")));
  config.setQuietMode(true);
}

export const config = {
  dir: { input: "site", output: "_site", includes: "../layouts", layouts: "../layouts" },
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
  templateFormats: ["md", "11ty.js"],
};
