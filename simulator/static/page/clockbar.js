// The bar with the bot's date and time, and the buttons that move it forward.

import { el, icon } from "../base/dom.js";
import { t } from "../base/labels.js";
import { notice } from "../base/menus.js";
import { moveClock, readClock } from "../base/server.js";
import { brief, day, hour, learnZone, shortDay, weekday } from "../base/time.js";
import { channelName } from "./picker.js";

const ASK_EVERY = 20_000;
const MORNING = "08:00"; // when reminders of the day have been sent

export class ClockBar {
  // `told(milliseconds)` hears the bot's time each time it is shown anew, `rezoned()` that times read differently now;
  // `choose(reminders)` says which of them the button goes to: { at, name, channel, seen }.
  constructor(element, { told, rezoned, choose }) {
    Object.assign(this, { element, told, rezoned, choose, ahead: 0, reminders: [] });
    this.date = el("strong", { class: "date" }, "…");
    this.shortDate = el("strong", { class: "date short" });
    this.time = el("time", { class: "time" });
    this.following = el("span", { class: "following" });
    const when = el("div", {}, this.time, this.date, this.shortDate);
    const face = el("div", { class: "face", title: t("clock") }, icon("clock"), el("div", {}, when, this.following));
    this.toNext = this.button("toReminder", "toReminderShort", () => this.toReminder(), icon("bell"));
    this.buttons = [
      this.mover("plusHour", "plusHour", { hours: 1 }),
      this.mover("plusDay", "plusDay", { days: 1 }),
      this.mover("plusWeek", "plusWeek", { days: 7 }),
      this.mover("toMorning", "toMorningShort", { to: MORNING }),
      this.toNext,
    ];
    element.append(face, el("div", { class: "movers" }, ...this.buttons));
    element.setAttribute("aria-label", t("clock"));
    element.hidden = false;
  }

  mover(label, short, wish) {
    return this.button(label, short, () => this.move(() => wish));
  }

  button(label, short, onclick, drawing) {
    const words = [el("span", {}, t(label)), el("span", { class: "short" }, t(short))];
    return el("button", { type: "button", onclick, "aria-label": t(label) }, drawing, ...words);
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

  async toReminder() {
    let next;
    await this.move(async () => {
      this.learn(await readClock()); // somebody may have reported meanwhile
      next = this.next;
      return next ? { to: next.at } : undefined;
    });
    if (next && !next.seen) notice(t("reminderOf", { name: next.name, channel: channelName(next.channel) }));
  }

  // `wish()` says where to; nothing moves where it says nothing.
  async move(wish) {
    for (const button of this.buttons) button.disabled = true;
    this.element.classList.add("moving");
    try {
      const wanted = await wish();
      if (wanted) this.learn(await moveClock(wanted));
    } catch (problem) {
      notice(t("clockTrouble", { why: problem.message }));
    }
    this.element.classList.remove("moving");
    for (const button of this.buttons) button.disabled = false;
    this.aim();
  }

  learn({ now, reminders = [] }) {
    if (Number.isNaN(Date.parse(now))) throw new Error("now?");
    if (learnZone(now)) this.rezoned();
    this.ahead = Date.parse(now) - Date.now();
    this.reminders = reminders;
    this.aim();
    this.show();
  }

  // Which reminder comes next depends on the phones that are shown.
  aim() {
    this.next = this.choose(this.reminders);
    this.toNext.disabled = !this.next || this.element.classList.contains("moving");
    this.following.classList.toggle("of-the-phone-seen", Boolean(this.next?.seen));
    this.following.replaceChildren(...this.coming());
  }

  coming() {
    if (!this.next) return [t("noReminder")];
    const { at, name } = this.next;
    return [t("nextReminder", { when: brief(Date.parse(at)) }), el("span", { class: "whose" }, `, ${name}`)];
  }

  show() {
    const now = Date.now() + this.ahead;
    this.time.textContent = hour(now);
    this.date.textContent = `${weekday(now)}, ${day(now)}`;
    this.shortDate.textContent = shortDay(now);
    this.told(now);
  }
}
