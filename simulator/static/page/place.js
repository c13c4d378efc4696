// One place for a phone on the page: the strip that says who holds it, and the phone.

import { avatar, el, icon } from "../base/dom.js";
import { t } from "../base/labels.js";
import { Phone } from "../phone/phone.js";
import { channelName } from "./picker.js";
import { hour } from "../base/time.js";

export class Place {
  // `does`: pick(place), changed(place).
  constructor(does) {
    this.does = does;
    this.strip = el("div", { class: "who" });
    this.hint = el("p", { class: "hint" });
    this.hour = el("span", { class: "hour" });
    const signal = el("span", { class: "signal", "aria-hidden": "true" }, el("i"), el("i"), el("i"), el("b"));
    this.statusBar = el("div", { class: "status-bar", "aria-hidden": "true" }, this.hour, signal);
    this.case = el("div", { class: "case" }, this.statusBar);
    this.element = el("article", { class: "place" }, this.strip, this.hint, this.case);
  }

  async show(person, channel) {
    Object.assign(this, { person, channel });
    this.phone = new Phone(person, channel, (other) => this.show(person, other), () => this.does.pick(this));
    this.describe();
    this.case.dataset.channel = channel;
    this.case.replaceChildren(this.statusBar, this.phone.element);
    this.does.changed(this);
    await this.phone.load();
    return this.phone;
  }

  describe() {
    const { person } = this;
    const words = el("span", { class: "person-words" }, el("strong", {}, person.name), el("span", {}, person.role));
    const pick = () => this.does.pick(this);
    const button = el("button", { type: "button", class: "who-button", title: t("who"), onclick: pick }, avatar(person.name, person.id), words, icon("down"));
    const channels = Object.keys(person.chats).map((channel) => this.channelButton(channel));
    const group = el("div", { class: "switch", role: "group", "aria-label": t("channel") }, ...channels);
    this.strip.replaceChildren(button, group);
    this.hint.textContent = person.note;
  }

  // The same person, of whom something has changed.
  meet(person) {
    this.person = this.phone.person = person;
    this.describe();
    this.phone.refresh();
  }

  channelButton(channel) {
    const chosen = channel === this.channel;
    const onclick = () => chosen || this.show(this.person, channel);
    return el("button", { type: "button", class: channel, "aria-pressed": String(chosen), onclick }, channelName(channel));
  }

  tell(milliseconds) {
    this.hour.textContent = hour(milliseconds);
  }

  get key() {
    return `${this.person.id}:${this.channel}`;
  }

  get visible() {
    return !this.element.hidden;
  }
}
