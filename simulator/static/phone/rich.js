// Turns a text with entities into safe nodes: marks, links and commands that can be tapped.

import { el } from "../base/dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "code",
  blockquote: "q",
  spoiler: "span",
};

// The start code in a link to a Telegram bot; null for any other address.
export function startCode(address) {
  try {
    const url = new URL(address.startsWith("t.me/") ? `https://${address}` : address);
    const telegram = url.protocol === "tg:" || ["t.me", "telegram.me"].includes(url.hostname);
    return telegram ? url.searchParams.get("start") : null;
  } catch {
    return null;
  }
}

export function safeAddress(address) {
  const full = /^t\.me\//i.test(address) ? `https://${address}` : address;
  return /^(https?|mailto|tg):/i.test(full) ? full : "";
}

function link(address, children, taps) {
  const href = safeAddress(address);
  if (!href) return el("span", {}, ...children);
  const onclick = (event) => {
    const code = startCode(address);
    if (code === null) return;
    event.preventDefault();
    taps.deepLink(code);
  };
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", onclick }, ...children);
}

function wrap(entity, node, text, taps) {
  if (entity.type === "text_link") return link(entity.url, [node], taps);
  if (entity.type === "url") return link(text.substr(entity.offset, entity.length), [node], taps);
  if (entity.type === "bot_command") {
    const command = text.substr(entity.offset, entity.length);
    return el("button", { type: "button", class: "command", onclick: () => taps.command(command) }, node);
  }
  return TAGS[entity.type] ? el(TAGS[entity.type], { class: entity.type }, node) : node;
}

export function richText(text, entities, taps) {
  const edges = new Set([0, text.length]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  const body = el("div", { class: "words", dir: "auto" });
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [from, to] = [cuts[at], cuts[at + 1]];
    const around = entities.filter((one) => one.offset <= from && one.offset + one.length >= to);
    const inner = document.createTextNode(text.slice(from, to));
    body.append(around.reduceRight((node, entity) => wrap(entity, node, text, taps), inner));
  }
  return body;
}
