// The list of messages of one phone: adds, changes and removes bubbles, keeps to the end of the talk.

import { bubble } from "./bubble.js";
import { avatar, el, iconButton } from "../base/dom.js";
import { t } from "../base/labels.js";
import { day } from "../base/time.js";

export class Messages {
  constructor(taps) {
    this.taps = taps;
    this.log = el("div", { class: "log", role: "log", "aria-live": "polite", tabIndex: 0 });
    this.jump = iconButton("down", t("newMessages"), () => this.toEnd(), { class: "icon-button jump", hidden: true });
    this.dots = el("div", { class: "row bot dots", hidden: true }, el("div", { class: "bubble" }, "●", "●", "●"));
    this.element = el("div", { class: "messages" }, this.log, this.jump);
    this.log.addEventListener("scroll", () => this.scrolled());
    this.log.addEventListener("load", () => this.settle(), true);
    new ResizeObserver(() => this.settle()).observe(this.log);
    this.show([], "");
  }

  show(messages, bot) {
    this.known = new Map();
    this.bot = bot;
    this.last = undefined;
    this.wasAtEnd = true;
    this.log.replaceChildren(this.dots);
    for (const message of messages) this.put(message);
    this.toEnd();
  }

  // Only a person's own scrolling leaves the end of the talk, not the keyboard that makes less room for it.
  scrolled() {
    if (this.log.clientHeight !== this.height) return;
    this.wasAtEnd = this.atEnd();
    this.jump.hidden = this.wasAtEnd;
  }

  settle() {
    this.height = this.log.clientHeight;
    if (this.wasAtEnd) this.toEnd();
  }

  get empty() {
    return this.known.size === 0;
  }

  get newest() {
    return this.last?.message;
  }

  put(message) {
    const before = this.known.get(message.message_id);
    if (before && before.message.seq >= message.seq) return;
    if (before) this.change(before, message);
    else if (!message.deleted) this.append(message);
    if (this.wasAtEnd || (!before && message.from === "person")) this.toEnd();
  }

  change(before, message) {
    if (message.deleted) {
      before.row.remove();
      this.known.delete(message.message_id);
      return;
    }
    const row = this.draw(message);
    row.classList.add(...["first", "last"].filter((edge) => before.row.classList.contains(edge)));
    before.row.replaceWith(row);
    Object.assign(before, { row, message });
  }

  append(message) {
    const row = this.draw(message);
    const date = day(message.shown_at * 1000);
    if (this.last?.date !== date) this.dots.before(el("div", { class: "day" }, el("span", {}, date)));
    const close = this.last?.date === date && this.last.message.from === message.from;
    const soon = close && message.shown_at - this.last.message.shown_at < 300;
    if (soon) this.last.row.classList.remove("last");
    row.classList.add("last", ...(soon ? [] : ["first"]));
    this.dots.before(row);
    this.last = { row, message, date };
    this.known.set(message.message_id, this.last);
    if (message.from === "bot") this.typing(false);
  }

  draw(message) {
    const row = bubble(message, this.taps);
    if (message.from === "bot") row.prepend(avatar(this.bot, this.bot, "small of-bot beside"));
    return row;
  }

  tick(messageId) {
    const known = this.known.get(messageId);
    if (!known) return;
    known.message.read = true;
    const mark = known.row.querySelector(".tick");
    mark.textContent = "✓✓";
    mark.title = t("readByBot");
    mark.setAttribute("aria-label", t("readByBot"));
  }

  typing(on) {
    this.dots.hidden = !on;
    if (on && this.wasAtEnd) this.toEnd();
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 48;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.wasAtEnd = true;
    this.jump.hidden = true;
  }
}
