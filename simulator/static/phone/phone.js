// One phone: who holds it, on which channel, and their talk with the bot.

import { Composer } from "./composer.js";
import { avatar, el, iconButton } from "../base/dom.js";
import { t } from "../base/labels.js";
import { alertBox, askCode, notice, openMenu } from "../base/menus.js";
import { Messages } from "./messages.js";
import { safeAddress, startCode } from "./rich.js";
import { ChatServer } from "../base/server.js";
import { welcome } from "./welcome.js";

const PATIENCE = 8000; // milliseconds until an unanswered button stops turning

export class Phone {
  // `switchTo(channel)` shows the same person on another channel in this place and resolves to that phone;
  // `leave()` goes back to the list of people.
  constructor(person, channel, switchTo, leave) {
    Object.assign(this, { person, channel, switchTo, leave });
    this.account = person.bots[channel];
    this.server = new ChatServer(person.id, channel);
    this.answers = new Map();
    this.messages = new Messages(this.taps());
    this.composer = new Composer(channel, {
      say: (text) => this.say(text),
      edit: (message, text) => this.trying(this.server.edit(message.message_id, text)),
      handOver: (files, asPhoto, caption) => this.trying(this.server.handOver(files, asPhoto, caption)),
    });
    this.build();
  }

  build() {
    this.status = el("span", { class: "bot-status" }, t("bot"));
    const name = el("div", { class: "bot-name" }, el("strong", {}, this.account.name), this.status);
    const more = iconButton("more", t("more"), (event) => this.moreMenu(event.currentTarget), { "aria-haspopup": "menu" });
    const back = iconButton("back", t("who"), () => this.leave(), { class: "icon-button back" });
    const head = el("header", { class: "head" }, back, avatar(this.account.name, this.account.name, "of-bot"), name, more);
    this.foot = el("div", { class: "foot" });
    this.toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.card = el("div", { class: "welcome", hidden: true });
    this.messages.element.addEventListener("pointerdown", () => this.composer.showCommands(false));
    this.messages.element.append(this.card, this.toasts);
    const label = t("phone", { name: this.person.name, channel: this.channel });
    this.element = el("section", { class: "screen", "data-channel": this.channel, "aria-label": label });
    this.element.append(head, this.messages.element, this.foot);
  }

  taps() {
    return {
      command: (command) => this.say(command).catch(() => {}),
      deepLink: (code) => this.deepLink(code),
      press: (message, data, button) => this.press(message, data, button),
      forward: (message) => this.trying(this.server.forward(message.message_id)).catch(() => {}),
      editable: (message) => this.channel === "telegram" && message.from === "person" && Boolean(message.text) && !message.forwarded,
      edit: (message) => this.composer.startEditing(message),
      copy: (message) => this.clip(message.text),
      clip: (words) => this.clip(words),
    };
  }

  async clip(words) {
    await navigator.clipboard.writeText(words);
    notice(t("copied"), this.toasts);
  }

  async load() {
    this.meanwhile = [];
    const state = await this.server.load();
    Object.assign(this, { blocked: state.blocked, connected: state.bot.connected, description: state.bot.description });
    this.messages.show(state.messages, this.account.name);
    this.composer.setCommands(state.commands);
    this.composer.setKeyboard(state.keyboard);
    this.showStatus();
    this.refresh();
    const heard = this.meanwhile;
    this.meanwhile = undefined;
    for (const event of heard) this.hear(event);
  }

  async loadCommands() {
    const state = await this.server.load();
    this.composer.setCommands(state.commands);
  }

  // A link with a start code was opened: as in the app, a button asks before anything is sent.
  offer(code) {
    this.offeredCode = code;
    const bar = welcome.start(this);
    this.foot.replaceChildren(bar);
    bar.lastElementChild.focus();
  }

  refresh() {
    const empty = this.messages.empty;
    this.card.hidden = !empty;
    if (empty) this.card.replaceChildren(...welcome.card(this));
    const foot = this.blocked ? welcome.unblock(this) : empty && this.channel === "telegram" ? welcome.start(this) : this.composer.element;
    if (this.foot.firstChild !== foot) this.foot.replaceChildren(foot);
  }

  showStatus(typing = false) {
    this.status.textContent = typing ? t("typing") : t(this.connected ? "bot" : "offline");
    this.status.classList.toggle("busy", typing);
    this.messages.typing(typing);
    clearTimeout(this.typingEnds);
    if (typing) this.typingEnds = setTimeout(() => this.showStatus(), 5000);
  }

  async trying(promise) {
    try {
      return await promise;
    } catch (problem) {
      notice(t("trouble", { why: problem.message }), this.toasts);
      throw problem;
    }
  }

  say(text) {
    return this.trying(this.server.say(text));
  }

  async deepLink(code) {
    if (this.channel === "telegram") {
      if (this.blocked) await this.server.block(false);
      return this.say(`/start ${code}`.trim()).catch(() => {});
    }
    if (!this.person.chats.telegram) return notice(t("noTelegram", { name: this.person.name }), this.toasts);
    const other = await this.switchTo("telegram");
    return other.deepLink(code);
  }

  async press(message, data, button) {
    if (data.url) return this.follow(data.url);
    if (data.copy_text) return this.clip(data.copy_text.text);
    if (data.callback_data === undefined) return undefined;
    button.classList.add("waiting");
    try {
      const { query } = await this.trying(this.server.press(message.message_id, data.callback_data));
      const early = this.answers.get(query);
      if (early) return this.answered(early, button);
      this.answers.set(query, { button });
      setTimeout(() => button.classList.remove("waiting"), PATIENCE);
    } catch {
      button.classList.remove("waiting");
    }
    return undefined;
  }

  answered(answer, button) {
    this.answers.delete(answer.query);
    button.classList.remove("waiting");
    if (answer.url) this.follow(answer.url);
    if (answer.text && answer.alert) alertBox(answer.text);
    else if (answer.text) notice(answer.text, this.toasts);
  }

  follow(address) {
    const code = startCode(address);
    if (code !== null) this.deepLink(code);
    else if (safeAddress(address)) open(safeAddress(address), "_blank", "noopener");
  }

  moreMenu(anchor) {
    const telegram = this.channel === "telegram";
    const ask = () => askCode(this.person.code, (code) => this.deepLink(code));
    const block = { icon: "stop", label: t(this.blocked ? "unblock" : "block"), act: () => this.block(!this.blocked) };
    openMenu(anchor, [
      ...(telegram ? [{ icon: "play", label: "/start", act: () => this.say("/start").catch(() => {}) }] : []),
      ...(telegram ? [{ icon: "link", label: t("openWithCode"), act: ask }] : []),
      block,
    ]);
  }

  block(blocked) {
    return this.trying(this.server.block(blocked)).catch(() => {});
  }

  hear(event) {
    if (this.meanwhile) this.meanwhile.push(event); // the state is still on its way: first that, then this
    else if (event.kind === "message") {
      this.messages.put(event.message);
      if (event.message.from === "bot") this.showStatus();
      this.refresh();
    } else if (event.kind === "typing") this.showStatus(true);
    else if (event.kind === "read") this.messages.tick(event.message_id);
    else if (event.kind === "keyboard") this.composer.setKeyboard(event.keyboard);
    else if (event.kind === "blocked") {
      this.blocked = event.blocked;
      this.refresh();
    } else if (event.kind === "answered") {
      const waiting = this.answers.get(event.query);
      if (waiting) this.answered(event, waiting.button);
      else this.answers.set(event.query, event);
    }
  }
}
