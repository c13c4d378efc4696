// Starts the page: places for phones, tabs where they do not fit, the clock, and the stream of events.

import { ClockBar } from "./clockbar.js";
import { avatar, el, icon, iconButton, paint } from "../base/dom.js";
import { switchLanguage, t } from "../base/labels.js";
import { notice } from "../base/menus.js";
import { badge, channelName, pickPerson } from "./picker.js";
import { Place } from "./place.js";
import { follow, loadPage } from "../base/server.js";

const WIDTH_OF_A_PHONE = 380;
const AT_MOST = 3;

const tabs = document.querySelector(".tabs");
const phones = document.querySelector(".phones");
const unread = new Map();
const places = [];
let page;
let active = 0;

function remembered() {
  let saved = [];
  try {
    saved = JSON.parse(localStorage.getItem("phones")) ?? [];
  } catch {
    saved = [];
  }
  const usual = page.people.flatMap((person) => Object.keys(person.chats).slice(0, 1).map((channel) => `${person.id}:${channel}`));
  const wanted = page.phones.length ? page.phones : usual.slice(0, AT_MOST);
  return wanted.map((key, at) => findChat(saved[at]) ?? findChat(key)).filter(Boolean);
}

function findChat(key) {
  const [id, channel] = (key ?? "").split(":");
  const person = page.people.find((one) => one.id === id);
  return person?.chats[channel] ? { person, channel } : undefined;
}

function changed(place) {
  unread.delete(place.key);
  localStorage.setItem("phones", JSON.stringify(places.map((one) => one.person && one.key)));
  drawTabs();
  clock?.aim();
}

function pick(place) {
  pickPerson(page.people, (id, channel) => unread.get(`${id}:${channel}`), (person, channel) => place.show(person, channel));
}

function arrange() {
  const fitting = Math.max(1, Math.min(AT_MOST, Math.floor(innerWidth / WIDTH_OF_A_PHONE), places.length));
  const first = Math.min(active, places.length - fitting);
  places.forEach((place, at) => {
    place.element.hidden = at < first || at >= first + fitting;
    if (place.visible && place.person) unread.delete(place.key);
  });
  phones.style.setProperty("--fitting", fitting);
  tabs.hidden = fitting >= places.length;
  document.body.classList.toggle("single", fitting === 1);
  drawTabs();
  clock?.aim();
}

// The soonest reminder on a phone that is seen, or else on one behind a tab, or else anybody's.
function nextReminder(reminders) {
  const named = reminders.flatMap((one) => page.people.filter(({ id }) => id === one.person).map(({ name }) => ({ ...one, name })));
  const on = (shown) => named.find((one) => shown.some((place) => place.person && place.key === `${one.person}:${one.channel}`));
  const seen = on(places.filter((place) => place.visible));
  return seen ? { ...seen, seen: true } : on(places) ?? named[0];
}

function drawTabs() {
  const drawn = places.filter((place) => place.person).map((place, at) => {
    const { person, channel } = place;
    const short = person.name.split(" ").at(-1);
    const label = `${person.name}, ${channelName(channel)}`;
    const content = [avatar(person.name, person.id, "small"), el("span", {}, short), badge(unread.get(place.key))];
    return el("button", { type: "button", role: "tab", "aria-selected": String(at === active), "aria-label": label, class: channel, onclick: () => activate(at) }, ...content);
  });
  tabs.replaceChildren(...drawn);
}

function activate(at) {
  active = at;
  arrange();
  tabs.children[at]?.focus({ preventScroll: true });
  places[at].phone?.messages.toEnd();
}

tabs.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) activate((active + step + places.length) % places.length);
});

async function heard(event) {
  if (event.kind === "people") await meetPeople();
  if (event.kind === "clock") clock?.learn(event.clock);
  if (event.kind === "bot") for (const place of places) if (place.phone) meet(place.phone, event);
  if (event.kind === "commands") for (const { phone } of places) if (phone?.account.id === event.bot) phone.loadCommands();
  if (!event.person) return;
  const key = `${event.person}:${event.channel}`;
  const shown = places.filter((place) => place.phone && place.key === key && place.phone.account.id === event.bot);
  for (const place of shown) place.phone.hear(event);
  const news = event.kind === "message" && event.new && event.message.from === "bot";
  if (news && !shown.some((place) => place.visible)) {
    unread.set(key, (unread.get(key) ?? 0) + 1);
    drawTabs();
  }
}

function meet(phone, event) {
  if (phone.channel !== event.channel || phone.account.id !== event.bot) return;
  phone.connected = true;
  phone.showStatus();
}

function openLinked() {
  const asked = new URLSearchParams(location.search);
  const code = asked.get("start");
  if (code === null) return;
  history.replaceState(null, "", "/");
  const person = page.people.find((one) => one.id === asked.get("as") && one.chats.telegram);
  const place = places.find((one) => (person ? one.person === person : one.channel === "telegram")) ?? places[0];
  const holder = person ?? place.person;
  if (!holder.chats.telegram) return;
  place.show(holder, "telegram").then((phone) => phone.offer(code));
  activate(places.indexOf(place));
}

function drawTop() {
  document.title = page.title || t("title");
  document.querySelector(".title").textContent = page.title || t("title");
  const flip = () => {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  };
  const words = el("button", { type: "button", class: "language", onclick: switchLanguage, title: t("lang"), "aria-label": t("lang") }, el("span", {}, t("lang")), el("span", { class: "short" }, t("langShort")));
  const theme = iconButton("moon", t("theme"), flip);
  theme.append(icon("sun"));
  theme.classList.add("theme");
  document.querySelector(".tools").append(words, theme);
}

let clock;
let breaks = 0;

function lost() {
  breaks += 1;
  document.body.classList.add("lost");
  if (breaks === 1) notice(t("lost"));
}

function connected() {
  document.body.classList.remove("lost");
  if (breaks) for (const { phone } of places) phone?.load();
  breaks = 0;
}

async function meetPeople() {
  page = await loadPage();
  paint(page.people.map((person) => person.id));
  for (const place of places) if (place.phone) place.meet(findChat(place.key).person);
}

await meetPeople();
drawTop();
const tell = (now) => places.forEach((place) => place.tell(now));
const rezoned = () => places.forEach(({ phone }) => phone?.messages.redraw());
if (page.clock) clock = new ClockBar(document.querySelector(".clock"), { told: tell, rezoned, choose: nextReminder });
else setInterval(() => tell(Date.now()), 1000);
for (const { person, channel } of remembered()) {
  const place = new Place({ pick, changed });
  places.push(place);
  phones.append(place.element);
  place.opening = () => place.show(person, channel);
}
if (clock) await Promise.race([clock.start(), new Promise((done) => setTimeout(done, 1500))]);
await new Promise((done) => follow(heard, () => done(connected()), lost));
await Promise.all(places.map((place) => place.opening()));
tell(Date.now() + (clock?.ahead ?? 0));
arrange();
addEventListener("resize", arrange);
openLinked();
document.body.dataset.ready = "yes";
