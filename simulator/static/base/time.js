// Shows times as the bot's clock has them, in the bot's zone where the clock tells it.

import { language } from "./labels.js";

const locale = language === "en" ? "en-GB" : "vi-VN";
let zone; // milliseconds ahead of UTC; unknown without a control address

// Says whether times read differently now.
export function learnZone(iso) {
  const before = zone;
  const match = /([+-])(\d\d):?(\d\d)$/.exec(iso);
  if (match) zone = (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
  else if (iso.endsWith("Z")) zone = 0;
  return zone !== before;
}

function format(milliseconds, options) {
  if (zone === undefined) return new Intl.DateTimeFormat(locale, options).format(milliseconds);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(milliseconds + zone);
}

export const hour = (milliseconds) => format(milliseconds, { hour: "2-digit", minute: "2-digit", hour12: false });
export const day = (milliseconds) => format(milliseconds, { day: "numeric", month: "long", year: "numeric" });
export const weekday = (milliseconds) => {
  const words = format(milliseconds, { weekday: "long" });
  return words[0].toUpperCase() + words.slice(1);
};
export const brief = (milliseconds) =>
  `${hour(milliseconds)} ${format(milliseconds, { weekday: "short", day: "numeric", month: "numeric" })}`;
export const shortDay = (milliseconds) =>
  format(milliseconds, { weekday: "short", day: "numeric", month: "numeric", year: "numeric" });
