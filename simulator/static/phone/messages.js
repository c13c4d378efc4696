// The list of messages of one phone: draws the newest, older ones when they are scrolled to, keeps to the end of the talk.

import { avatar, el, iconButton } from "../base/dom.js";
import { t } from "../base/labels.js";
import { day } from "../base/time.js";
import { bubble } from "./bubble.js";

const AT_ONCE = 40; // messages drawn when a chat is opened, and whenever somebody scrolls near the oldest one drawn
const NEAR = 600; // pixels
const TOGETHER = 300; // seconds between two messages that stand close to each other

const dayOf = ({ message }) => day(message.shown_at * 1000);

const sameDay = (one, next) => Boolean(one && next) && dayOf(one) === dayOf(next);

function together(one, next) {
  if (!sameDay(one, next) || one.message.from !== next.message.from) return false;
  return next.message.shown_at - one.message.shown_at < TOGETHER;
}

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
    this.bot = bot;
    this.talk = messages.map((message) => ({ message }));
    this.known = new Map(this.talk.map((entry) => [entry.message.message_id, entry]));
    this.redraw();
  }

  redraw() {
    this.oldest = this.talk.length; // where in the talk the oldest message drawn is
    this.log.replaceChildren(this.dots);
    this.drawOlder();
    this.toEnd();
  }

  drawOlder() {
    const from = Math.max(0, this.oldest - AT_ONCE);
    const rows = this.talk.slice(from, this.oldest).flatMap((_, at) => this.draw(from + at));
    this.oldest = from;
    this.log.prepend(...rows);
  }

  // Only a person's own scrolling leaves the end of the talk, not the keyboard that makes less room for it, nor a
  // message that has come and is about to be scrolled to.
  scrolled() {
    if (this.settling !== undefined || this.log.clientHeight !== this.height) return;
    this.wasAtEnd = this.atEnd();
    this.jump.hidden = this.wasAtEnd;
    if (this.oldest === 0 || this.log.scrollTop > NEAR) return;
    const below = this.log.scrollHeight - this.log.scrollTop;
    this.drawOlder();
    this.log.scrollTop = this.log.scrollHeight - below;
  }

  settle() {
    this.height = this.log.clientHeight;
    if (this.wasAtEnd) this.toEnd();
  }

  // Many messages that come at once move the talk once.
  settleSoon() {
    this.settling ??= requestAnimationFrame(() => {
      this.settling = undefined;
      if (this.wasAtEnd) this.toEnd();
    });
  }

  get empty() {
    return this.talk.length === 0;
  }

  put(message) {
    const known = this.known.get(message.message_id);
    if (known && known.message.seq >= message.seq) return;
    if (known && message.deleted) this.remove(known);
    else if (known) this.change(known, message);
    else if (!message.deleted) this.append(message);
    if (!known && message.from === "person") this.wasAtEnd = true;
    this.settleSoon();
  }

  remove(entry) {
    const at = this.talk.indexOf(entry);
    this.talk.splice(at, 1);
    if (at < this.oldest) this.oldest -= 1;
    this.known.delete(entry.message.message_id);
    entry.row?.remove();
  }

  change(entry, message) {
    entry.message = message;
    if (!entry.row) return;
    const old = entry.row;
    old.replaceWith(this.draw(this.talk.indexOf(entry)).at(-1));
  }

  append(message) {
    const entry = { message };
    const before = this.talk.at(-1);
    this.talk.push(entry);
    this.known.set(message.message_id, entry);
    const rows = this.draw(this.talk.length - 1);
    entry.row.classList.add("new");
    before?.row?.classList.toggle("last", !together(before, entry));
    this.dots.before(...rows);
    if (message.from === "bot") this.typing(false);
  }

  // The row of a message, after the line with its day where the day begins.
  draw(at) {
    const [before, entry, after] = [this.talk[at - 1], this.talk[at], this.talk[at + 1]];
    const { message } = entry;
    entry.row = bubble(message, this.taps);
    if (message.from === "bot") entry.row.prepend(avatar(this.bot, this.bot, "small of-bot beside"));
    entry.row.classList.toggle("first", !together(before, entry));
    entry.row.classList.toggle("last", !together(entry, after));
    const begins = !sameDay(before, entry) && el("div", { class: "day" }, el("span", {}, dayOf(entry)));
    return [begins, entry.row].filter(Boolean);
  }

  tick(messageId) {
    const entry = this.known.get(messageId);
    if (!entry) return;
    entry.message.read = true;
    const mark = entry.row?.querySelector(".tick");
    if (!mark) return;
    mark.textContent = "✓✓";
    mark.title = t("readByBot");
    mark.setAttribute("aria-label", t("readByBot"));
  }

  typing(on) {
    this.dots.hidden = !on;
    if (on) this.settleSoon();
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
