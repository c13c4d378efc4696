// Where a person types, attaches, edits, and picks a command or a reply key.

import { el, icon, iconButton } from "../base/dom.js";
import { t } from "../base/labels.js";
import { openMenu } from "../base/menus.js";

export class Composer {
  // `does`: say(text), edit(message, text), handOver(files, asPhoto, caption); each may throw.
  constructor(channel, does) {
    this.channel = channel;
    this.does = does;
    this.files = [];
    this.input = el("textarea", { rows: "1", placeholder: t(channel === "zalo" ? "writeZalo" : "write"), "aria-label": t("write"), enterkeyhint: "send" });
    this.input.addEventListener("input", () => this.grow());
    this.input.addEventListener("keydown", (event) => this.keys(event));
    this.strip = el("div", { class: "strip", hidden: true });
    this.commandList = el("div", { class: "commands", hidden: true });
    this.keyPanel = el("div", { class: "keys", hidden: true });
    this.menuButton = iconButton("menu", t("commands"), () => this.toggleCommands(), { hidden: true, class: "icon-button menu-button", "aria-expanded": "false" });
    this.keysButton = iconButton("keys", t("keyboard"), () => this.showKeys(this.keyPanel.hidden), { hidden: true });
    this.sendButton = iconButton("send", t("send"), () => this.submit(), { class: "icon-button send" });
    const attach = iconButton("clip", t("attach"), (event) => this.attachMenu(event.currentTarget), { "aria-haspopup": "menu" });
    const field = el("div", { class: "field" }, this.input, this.keysButton, attach);
    this.bar = el("div", { class: "bar" }, this.menuButton, field, this.sendButton);
    this.element = el("div", { class: "composer" }, this.commandList, this.strip, this.bar, this.keyPanel);
    this.takeDrops();
  }

  attachMenu(anchor) {
    openMenu(anchor, [
      { icon: "picture", label: t("photo"), act: () => this.pick(true) },
      { icon: "file", label: t("document"), act: () => this.pick(false) },
    ]);
  }

  pick(asPhoto) {
    const input = el("input", { type: "file", multiple: true, hidden: true, accept: asPhoto ? "image/png,image/jpeg,image/gif,image/webp" : undefined });
    input.addEventListener("change", () => {
      this.hold([...input.files], asPhoto);
      input.remove();
    });
    this.element.append(input);
    input.click();
  }

  takeDrops() {
    this.input.addEventListener("paste", (event) => {
      const pictures = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
      if (!pictures.length) return;
      event.preventDefault();
      this.hold(pictures, true);
    });
  }

  hold(files, asPhoto) {
    if (!files.length) return;
    this.clear();
    [this.files, this.asPhoto] = [files, asPhoto];
    const shown = files.map((file) => this.preview(file, asPhoto));
    this.fillStrip(el("div", { class: "previews" }, ...shown));
    this.input.placeholder = t("caption");
  }

  preview(file, asPhoto) {
    if (!asPhoto) return el("span", { class: "preview-file" }, icon("file"), file.name);
    const address = URL.createObjectURL(file);
    return el("img", { src: address, alt: file.name, onload: () => URL.revokeObjectURL(address) });
  }

  startEditing(message) {
    this.clear();
    this.editing = message;
    this.fillStrip(el("div", { class: "editing" }, el("strong", {}, t("editing")), el("span", {}, message.text)));
    this.type(message.text);
  }

  fillStrip(content) {
    this.strip.replaceChildren(content, iconButton("close", t("cancel"), () => this.clear()));
    this.strip.hidden = false;
    this.input.focus();
  }

  clear() {
    [this.files, this.editing] = [[], undefined];
    this.strip.hidden = true;
    this.strip.replaceChildren();
    this.input.placeholder = t(this.channel === "zalo" ? "writeZalo" : "write");
    this.type("");
  }

  type(text) {
    this.input.value = text;
    this.grow();
    this.input.focus({ preventScroll: true });
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
    this.suggest();
  }

  keys(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") {
      this.showCommands(false);
      if (this.editing || this.files.length) this.clear();
    }
  }

  async submit() {
    const [text, files, editing] = [this.input.value.trim(), this.files, this.editing];
    if (!text && !files.length) return;
    const asPhoto = this.asPhoto;
    this.clear();
    try {
      if (files.length) await this.does.handOver(files, asPhoto, text);
      else if (editing) await this.does.edit(editing, text);
      else await this.does.say(text);
    } catch {
      this.type(text);
    }
  }

  setCommands(commands) {
    this.commands = commands;
    this.menuButton.hidden = !commands.length;
    this.suggest();
  }

  toggleCommands() {
    this.showCommands(this.commandList.hidden, this.commands);
  }

  suggest() {
    const typed = /^\/(\S*)$/.exec(this.input.value);
    const fitting = typed ? (this.commands ?? []).filter(({ command }) => command.startsWith(typed[1])) : [];
    this.showCommands(fitting.length > 0, fitting);
  }

  showCommands(on, commands = []) {
    this.commandList.hidden = !on;
    this.menuButton.setAttribute("aria-expanded", String(on));
    if (!on) return;
    const rows = commands.map(({ command, description }) => {
      const onclick = () => {
        this.input.value = ""; // without the focus, which would raise the keyboard of a real phone
        this.grow();
        this.does.say(`/${command}`).catch(() => {});
      };
      return el("button", { type: "button", onclick }, el("strong", {}, `/${command}`), el("span", {}, description));
    });
    this.commandList.replaceChildren(...rows);
  }

  setKeyboard(keyboard) {
    this.keysButton.hidden = !keyboard;
    const rows = (keyboard?.keyboard ?? []).map((row) => el("div", {}, ...row.map(({ text }) => this.key(text, keyboard))));
    this.keyPanel.replaceChildren(...rows);
    this.showKeys(Boolean(keyboard));
  }

  key(text, keyboard) {
    const onclick = () => {
      if (keyboard.one_time_keyboard) this.showKeys(false);
      this.does.say(text).catch(() => {});
    };
    return el("button", { type: "button", onclick }, text);
  }

  showKeys(on) {
    this.keyPanel.hidden = !on;
    this.keysButton.setAttribute("aria-pressed", String(on));
  }
}
