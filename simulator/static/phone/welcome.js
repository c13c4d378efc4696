// What a phone shows before the first message, and while the bot is blocked.

import { avatar, el } from "../base/dom.js";
import { t } from "../base/labels.js";

function big(label, onclick, more = "") {
  return el("button", { type: "button", class: `big ${more}`, onclick }, label);
}

function telegramCard(phone) {
  const about = phone.description || t("emptyTelegram", { bot: phone.account.name });
  return [
    avatar(phone.account.name, phone.account.name, "large of-bot"),
    el("strong", {}, t("whatCanBotDo")),
    el("p", {}, about),
  ];
}

function zaloCard(phone) {
  const useCode = () => phone.composer.type(phone.person.code);
  return [
    avatar(phone.account.name, phone.account.name, "large of-bot"),
    el("strong", {}, t("typeToStart")),
    el("p", {}, t("typeToStartWhy")),
    phone.person.code && el("button", { type: "button", class: "chip", onclick: useCode }, t("useCode", { code: phone.person.code })),
  ].filter(Boolean);
}

export const welcome = {
  card: (phone) => (phone.channel === "telegram" ? telegramCard(phone) : zaloCard(phone)),

  start(phone) {
    const { code } = phone.person;
    const buttons = [big(t("start"), () => phone.say("/start").catch(() => {}))];
    const withCode = phone.offeredCode ?? code;
    if (withCode) buttons.push(big(t("startWithCode", { code: withCode }), () => phone.deepLink(withCode), "second"));
    return el("div", { class: "bottom-bar" }, ...buttons);
  },

  unblock(phone) {
    const words = el("p", {}, t("blocked"));
    return el("div", { class: "bottom-bar" }, words, big(t("unblock"), () => phone.block(false)));
  },
};
