// Turns a text with entities into safe nodes: marks, links and commands that can be tapped.

import { el } from "../base/dom.js";
import { t } from "../base/labels.js";

const BLOCKS = { blockquote: "quote", expandable_blockquote: "quote folded" };

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  pre: "code",
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
  if (entity.type === "code") {
    const code = text.substr(entity.offset, entity.length);
    return el("button", { type: "button", class: "code", title: t("copy"), onclick: () => taps.clip(code) }, node);
  }
  return TAGS[entity.type] ? el(TAGS[entity.type], { class: entity.type }, node) : node;
}

// The words from one place to another, cut wherever a mark begins or ends.
function inline(text, entities, start, end, taps) {
  const edges = new Set([start, end]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const cuts = [...edges].filter((edge) => edge >= start && edge <= end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1];
    const around = entities.filter((one) => one.offset <= from && one.offset + one.length >= to);
    const inner = document.createTextNode(text.slice(from, to));
    return around.reduceRight((node, entity) => wrap(entity, node, text, taps), inner);
  });
}

// A quotation is a block of its own; a folded one opens and closes by a tap.
function quotation(entity, children) {
  const block = el("blockquote", { class: BLOCKS[entity.type] }, ...children);
  if (entity.type === "blockquote") return block;
  const toggle = () => {
    const open = block.classList.toggle("open");
    more.setAttribute("aria-expanded", String(open));
    more.textContent = t(open ? "showLess" : "showAll");
  };
  const more = el("button", { type: "button", class: "unfold", "aria-expanded": "false", onclick: toggle }, t("showAll"));
  return el("div", {}, block, more);
}

export function richText(text, entities, taps) {
  const body = el("div", { class: "words", dir: "auto" });
  const marks = entities.filter((one) => !BLOCKS[one.type]);
  const blocks = entities.filter((one) => BLOCKS[one.type]).sort((a, b) => a.offset - b.offset);
  let at = 0;
  for (const block of blocks) {
    const end = block.offset + block.length;
    body.append(...inline(text, marks, at, block.offset, taps), quotation(block, inline(text, marks, block.offset, end, taps)));
    at = text[end] === "\n" ? end + 1 : end; // a block ends its line
  }
  body.append(...inline(text, marks, at, text.length, taps));
  return body;
}
