// Small menus that open beside a button, notices, and dialogs.

import { el, icon, iconButton } from "./dom.js";
import { t } from "./labels.js";

let opened;

export function closeMenu() {
  opened?.remove();
  opened = undefined;
}

addEventListener("pointerdown", (event) => {
  if (opened && !opened.contains(event.target) && !opened.anchor.contains(event.target)) closeMenu();
});
addEventListener("resize", closeMenu);

function keys(event) {
  const items = [...opened.querySelectorAll('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (event.key === "Escape" || event.key === "Tab") {
    opened.anchor.focus();
    closeMenu();
  } else if (event.key in steps) {
    event.preventDefault();
    items.at(steps[event.key] % items.length)?.focus();
  }
}

// `entries`: { icon, label, act }. The menu opens below the anchor, or above where there is no room.
export function openMenu(anchor, entries) {
  const again = opened?.anchor === anchor;
  closeMenu();
  if (again) return;
  const items = entries.map(({ icon: drawing, label, act }) => {
    const onclick = () => {
      closeMenu();
      act();
    };
    return el("button", { type: "button", role: "menuitem", onclick }, icon(drawing), label);
  });
  opened = el("div", { class: "menu", role: "menu", onkeydown: keys }, ...items);
  opened.anchor = anchor;
  document.body.append(opened);
  place(opened, anchor.getBoundingClientRect());
  items[0]?.focus();
}

function place(menu, around) {
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.min(Math.max(8, around.right - width), innerWidth - width - 8);
  const below = around.bottom + 4 + height < innerHeight;
  menu.style.left = `${left}px`;
  menu.style.top = `${below ? around.bottom + 4 : Math.max(8, around.top - height - 4)}px`;
}

export function notice(text, where = document.querySelector(".notices")) {
  const box = el("div", { class: "notice" }, text);
  where.append(box);
  setTimeout(() => box.remove(), 5000);
}

export function dialog(title, ...content) {
  const box = el("dialog", { class: "dialog", "aria-label": title });
  const close = iconButton("close", t("close"), () => box.close());
  box.append(el("div", { class: "dialog-head" }, el("h2", {}, title), close), ...content);
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => event.target === box && box.close());
  document.body.append(box);
  box.showModal();
  return box;
}

export function askCode(suggested, use) {
  const input = el("input", { name: "code", value: suggested, autocomplete: "off", required: true, "aria-label": t("code") });
  const onsubmit = (event) => {
    event.preventDefault();
    box.close();
    use(input.value.trim());
  };
  const form = el("form", { onsubmit }, input, el("button", { type: "submit", class: "primary" }, t("open")));
  const box = dialog(t("openWithCode"), form);
  input.select();
}

export function showPicture(file) {
  const picture = el("img", { src: file.url, alt: file.name });
  const save = el("a", { href: file.url, download: file.name, class: "primary" }, icon("save"), t("download"));
  dialog(file.name, picture, save).classList.add("wide");
}

export function alertBox(text) {
  const box = dialog(t("bot"), el("p", { class: "alert-words" }, text));
  box.append(el("button", { type: "button", class: "primary", onclick: () => box.close() }, t("close")));
}
