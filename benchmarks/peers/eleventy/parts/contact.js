// Where journalists turn to.
import { escaped } from "./words.js";

export function contact(house, lang) {
  const { settings, words } = house.languages[lang];
  const desk = settings.contact;
  return `<address class="contact">
<p class="contact-name">${escaped(desk.name)}</p>
<p>${escaped(desk.address)}</p>
<p>${words.email} <a href="mailto:${desk.email}">${desk.email}</a></p>
<p class="contact-note">${escaped(desk.note)}</p>
</address>`;
}
