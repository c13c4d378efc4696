// The list from which a visitor chooses whom to play, with what each has not read.

import { avatar, el } from "../base/dom.js";
import { t } from "../base/labels.js";
import { dialog } from "../base/menus.js";

const NAMES = { telegram: "Telegram", zalo: "Zalo" };

export const channelName = (channel) => NAMES[channel];

export function badge(count) {
  if (!count) return undefined;
  return el("span", { class: "badge", "aria-label": t("unread", { count }) }, count > 99 ? "99+" : String(count));
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();
}

function entry(person, unread, choose) {
  const channels = Object.keys(person.chats).map((channel) => {
    const label = `${person.name}, ${NAMES[channel]}`;
    const onclick = () => choose(person, channel);
    return el("button", { type: "button", class: `channel ${channel}`, "aria-label": label, onclick }, NAMES[channel], badge(unread(person.id, channel)));
  });
  const words = el("div", { class: "person-words" }, el("strong", {}, person.name), el("span", {}, person.role));
  return el("li", { class: "person" }, avatar(person.name, person.id), words, el("div", { class: "channels" }, ...channels));
}

export function pickPerson(people, unread, chosen) {
  const list = el("ul", { class: "people" });
  const search = el("input", { type: "search", placeholder: t("search"), "aria-label": t("search") });
  const box = dialog(t("people"), ...(people.length > 6 ? [search] : []), list);
  const choose = (person, channel) => {
    box.close();
    chosen(person, channel);
  };
  const fill = () => {
    const wanted = plain(search.value);
    const found = people.filter((person) => plain(`${person.name} ${person.role}`).includes(wanted));
    list.replaceChildren(...found.map((person) => entry(person, unread, choose)));
    if (!found.length) list.append(el("li", { class: "nobody" }, t("nobody")));
  };
  search.addEventListener("input", fill);
  fill();
}
