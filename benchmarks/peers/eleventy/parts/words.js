// Escaping, dates and the words of the interface.
const SPECIAL = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const formats = new Map();

export const escaped = (text) => String(text ?? "").replace(/[&<>"']/g, (char) => SPECIAL[char]);

/** JSON that can stand inside a script element. */
export const scripted = (thing) => JSON.stringify(thing).replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);

/** A local moment such as 2019-08-05T09:30:00+07:00 in words; `style` is long or full. */
export function day(moment, locale, style = "long") {
  const name = `${locale}/${style}`;
  if (!formats.has(name)) formats.set(name, new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: "UTC" }));
  return formats.get(name).format(new Date(`${moment.slice(0, 19)}Z`));
}
