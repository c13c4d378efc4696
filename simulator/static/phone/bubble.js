// Draws one message: its words, file, time and buttons.

import { el, icon, iconButton } from "../base/dom.js";
import { language, t } from "../base/labels.js";
import { openMenu, showPicture } from "../base/menus.js";
import { richText } from "./rich.js";
import { hour } from "../base/time.js";

function size(bytes) {
  const units = ["B", "KB", "MB"];
  let step = 0;
  for (; bytes >= 1000 && step < 2; step += 1) bytes /= 1000;
  return `${bytes.toLocaleString(language, { maximumFractionDigits: step ? 1 : 0 })} ${units[step]}`;
}

function picture(file) {
  const show = () => showPicture(file);
  const image = el("img", { src: file.url, alt: file.name, loading: "lazy", width: file.width, height: file.height });
  return el("button", { type: "button", class: "picture", onclick: show, "aria-label": file.name }, image);
}

function paper(file) {
  const ending = file.name.includes(".") ? file.name.split(".").at(-1).slice(0, 4) : "";
  const label = el("span", { class: "file-name" }, file.name, el("small", {}, size(file.size)));
  const sheet = el("span", { class: "file-sheet", "aria-hidden": "true" }, ending ? ending.toUpperCase() : icon("file"));
  return el("a", { class: "file", href: file.url, download: file.name, title: t("download") }, sheet, label);
}

function meta(message) {
  const own = message.from === "person";
  const marks = [message.edited && el("span", {}, t("edited")), el("time", {}, hour(message.shown_at * 1000))];
  if (own) marks.push(tick(message.read));
  return el("span", { class: "meta" }, ...marks);
}

function tick(read) {
  const label = read ? t("readByBot") : t("sent");
  return el("span", { class: "tick", role: "img", "aria-label": label, title: label }, read ? "✓✓" : "✓");
}

function button(data, message, taps) {
  const label = el("span", {}, data.text);
  const more = data.url ? icon("link") : data.copy_text ? icon("copy") : undefined;
  const onclick = (event) => taps.press(message, data, event.currentTarget);
  return el("button", { type: "button", class: `inline-button ${data.style ?? ""}`.trim(), onclick }, label, more);
}

function keyboard(message, taps) {
  const rows = message.buttons.map((row) =>
    el("div", { class: "inline-row" }, ...row.map((data) => button(data, message, taps))),
  );
  return el("div", { class: "inline-keyboard" }, ...rows);
}

function actions(message, taps) {
  const entries = [
    message.text && !message.protected && { icon: "copy", label: t("copy"), act: () => taps.copy(message) },
    !message.protected && { icon: "forward", label: t("forward"), act: () => taps.forward(message) },
    taps.editable(message) && { icon: "pencil", label: t("edit"), act: () => taps.edit(message) },
  ];
  const possible = entries.filter(Boolean);
  const open = (event) => openMenu(event.currentTarget, possible);
  if (!possible.length) return el("span", { class: "kept", role: "img", title: t("protected"), "aria-label": t("protected") }, icon("lock"));
  return iconButton("more", t("messageMenu"), open, { class: "icon-button message-menu", "aria-haspopup": "menu" });
}

export function bubble(message, taps) {
  const { file } = message;
  const content = [
    message.forwarded && el("div", { class: "forwarded" }, t("forwarded", { name: message.forwarded })),
    file && (file.photo ? picture(file) : paper(file)),
    message.text && richText(message.text, message.entities, taps),
    meta(message),
  ];
  const shape = file?.photo && !message.text ? "bubble bare" : "bubble";
  const talk = el("div", { class: "talk" }, el("div", { class: shape }, ...content), actions(message, taps));
  const row = el("div", { class: `row ${message.from}`, "data-message": message.message_id }, talk);
  if (message.buttons.length) {
    row.classList.add("with-keys");
    row.append(keyboard(message, taps));
  }
  return row;
}
