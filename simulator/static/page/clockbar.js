// The bar with the bot's date and time, and the buttons that move it forward.

import { el, icon } from "../base/dom.js";
import { t } from "../base/labels.js";
import { notice } from "../base/menus.js";
import { moveClock, readClock } from "../base/server.js";
import { brief, day, hour, learnZone, shortDay, weekday } from "../base/time.js";

const ASK_EVERY = 20_000;

export class ClockBar {
  // `told(milliseconds)` hears the bot's time each time it is shown anew.
  constructor(element, told) {
    Object.assign(this, { element, told, ahead: 0 });
    this.date = el("strong", { class: "date" }, "…");
    this.shortDate = el("strong", { class: "date short" });
    this.time = el("time", { class: "time" });
    this.following = el("span", { class: "following" });
    const face = el("div", { class: "face", title: t("clock") }, icon("clock"), el("div", {}, el("div", {}, this.time, this.date, this.shortDate), this.following));
    this.toNext = this.mover(t("toReminder"), { to: "next_reminder" }, "bell");
    this.buttons = [this.mover(t("plusDay"), { days: 1 }), this.mover(t("plusWeek"), { days: 7 }), this.toNext];
    element.append(face, el("div", { class: "movers" }, ...this.buttons));
    element.setAttribute("aria-label", t("clock"));
    element.hidden = false;
  }

  mover(label, wish, drawing) {
    const onclick = () => this.move(wish);
    return el("button", { type: "button", onclick }, drawing && icon(drawing), el("span", {}, label));
  }

  async start() {
    await this.ask();
    setInterval(() => this.show(), 1000);
    setInterval(() => this.ask(), ASK_EVERY);
  }

  async ask() {
    try {
      this.learn(await readClock());
    } catch {
      this.following.textContent = t("clockAway");
      this.show();
    }
  }

  async move(wish) {
    for (const button of this.buttons) button.disabled = true;
    this.element.classList.add("moving");
    try {
      this.learn(await moveClock(wish));
    } catch (problem) {
      notice(t("clockTrouble", { why: problem.message }));
    }
    this.element.classList.remove("moving");
    for (const button of this.buttons) button.disabled = false;
    this.toNext.disabled = !this.next;
  }

  learn({ now, next_reminder: next }) {
    if (Number.isNaN(Date.parse(now))) throw new Error("now?");
    learnZone(now);
    this.ahead = Date.parse(now) - Date.now();
    this.next = next;
    this.toNext.disabled = !next;
    this.following.textContent = next ? t("nextReminder", { when: brief(Date.parse(next)) }) : t("noReminder");
    this.show();
  }

  show() {
    const now = Date.now() + this.ahead;
    this.time.textContent = hour(now);
    this.date.textContent = `${weekday(now)}, ${day(now)}`;
    this.shortDate.textContent = shortDay(now);
    this.told(now);
  }
}
