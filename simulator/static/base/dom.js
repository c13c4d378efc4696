// Builds elements without ever parsing text as HTML.

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list" && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

const DRAWINGS = {
  menu: "M4 7h16M4 12h16M4 17h10",
  send: "M5 12h14M13 6l6 6-6 6",
  clip: "M20 11.500l-8 8a5 5 0 0 1-7-7l8.500-8.500a3.300 3.300 0 0 1 4.700 4.700L9.700 17a1.600 1.600 0 0 1-2.300-2.300l7.600-7.600",
  picture: "M4 6.500A1.500 1.500 0 0 1 5.500 5h13A1.500 1.500 0 0 1 20 6.500v11a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 17.500zM4.500 17l4.500-5 4 4.300 2.500-2.600 4 3.800M15.500 9.200v.1",
  file: "M7 3.500h6.500L18.500 8.500v12H7a1.500 1.500 0 0 1-1.500-1.500V5A1.500 1.500 0 0 1 7 3.500zM13.500 3.800V8.500h4.700",
  more: "M12 5.500v.1M12 12v.1M12 18.500v.1",
  down: "M6 9.500l6 6 6-6",
  back: "M15 5l-7 7 7 7",
  close: "M6.500 6.500l11 11M17.500 6.500l-11 11",
  keys: "M4 6h16v12H4zM7.500 10h.1M12 10h.1M16.500 10h.1M8.500 14.500h7",
  sun: "M12 7.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  moon: "M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z",
  clock: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 7.500V12l3 2",
  bell: "M6.500 16.500h11l-1.200-2v-4a4.300 4.300 0 0 0-8.600 0v4zM10.500 19a1.600 1.600 0 0 0 3 0",
  forward: "M14 7l5.500 5-5.500 5v-3c-5 0-7.500 1.500-9.500 4 .5-5 3.500-8 9.500-8.200z",
  pencil: "M5 19l.8-3.700L15.500 5.600a1.600 1.600 0 0 1 2.300 0l.6.6a1.600 1.600 0 0 1 0 2.300L8.700 18.200z",
  copy: "M9 9h10v10H9zM5.500 15V5.500H15",
  lock: "M6.500 11h11v8.500h-11zM9 11V8.500a3 3 0 0 1 6 0V11",
  stop: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM6.500 6.500l11 11",
  link: "M10 14a3.500 3.500 0 0 0 5 0l3-3a3.500 3.500 0 0 0-5-5l-1 1M14 10a3.500 3.500 0 0 0-5 0l-3 3a3.500 3.500 0 0 0 5 5l1-1",
  play: "M8 5.500v13l10.500-6.500z",
  save: "M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 19.500h14",
};

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("stroke-width", "1.9");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", DRAWINGS[name]);
  if (name === "more") svg.setAttribute("stroke-width", "3");
  svg.append(path);
  return svg;
}

export function iconButton(name, label, onclick, more = {}) {
  return el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...more }, icon(name));
}

const COLOURS = ["#c2410c", "#0f766e", "#1d4ed8", "#7e22ce", "#be123c", "#4d7c0f", "#0e7490", "#92400e"];

const painted = new Map();

// People standing beside each other get different colours.
export function paint(keys) {
  keys.forEach((key, at) => painted.set(key, COLOURS[at % COLOURS.length]));
}

// A bot is marked by its first two words, a person by the given name alone: first and last word may spell a curse.
function initials(name, ofBot) {
  const words = name.replace(/^Bot\s+/i, "").trim().split(/\s+/);
  return (ofBot ? words.slice(0, 2) : words.slice(-1)).map((word) => word[0]).join("");
}

export function avatar(name, key, more = "") {
  const mark = initials(name, more.includes("of-bot")).toUpperCase();
  const picture = el("span", { class: `avatar ${more}`, "aria-hidden": "true" }, mark);
  picture.style.setProperty("--avatar", painted.get(key) ?? COLOURS[0]);
  return picture;
}
