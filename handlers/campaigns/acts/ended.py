"""Close a campaign or its registration, open one again, withdraw one that was opened by mistake."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from domain.campaigns.campaign import Window
from domain.campaigns.orders import without_reason
from domain.campaigns.permissions import runs_campaigns
from domain.campaigns.said.days import read_said_days
from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.movement.act import MovementAct
from domain.understanding.text.words import fold
from handlers.campaigns import days, withdrawing
from handlers.campaigns.acts import meant, not_theirs
from handlers.campaigns.days import DaysDraft
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.campaigns.campaigns import window_text
from storage.campaigns import shaping
from storage.campaigns.campaigns import Campaign

_DO_NOT = re.compile(
    r"\b(?:dung|khoan|khong|hong|chua|khoi)(?: \w+){0,2} (?:dong|ket thuc|khoa|cham dut|mo)\b|^khoan\b"
)
_OVERDUE = re.compile(r"\b(?:qua han|het han|qua ngay|tre han)\b")
_SLIP = re.compile(r"\b(?:nham|lon|lo tay|bam lo|bo lenh|rut lenh|huy lenh|hoi nay|vua (?:roi|dong)|bam sai|sai roi)\b")
_REGISTERING = re.compile(r"\b(?:dang ky|dk)\b")
_OF_REPORTS = re.compile(r"\b(?:van|nhung|con|ma)? ?(?:cho |de )?(?:bao cao|tien do|tong ket)\b.*")
_ONE_UNIT = re.compile(r"\bcho (?:chi bo|ap|may xa|xa|cac xa chua|don vi|chi doan)\b")
_TWICE = re.compile(
    r"\b(?:hai|2) (?:cai|dot|lan|dong)\b|\b(?:nhap|mo|tao|lap|bi|ghi) trung\b|\btrung (?:ten|nhau|lap)\b"
)
_DOES_IT_HARM = re.compile(r"\b(?:anh huong|mat (?:so|du lieu|gi)|co sao|thay doi so)\b")


def close(turn: Turn, text: str) -> None:
    if not runs_campaigns(turn.member):
        not_theirs.say(turn, text)
        return
    running = [each for each in meant.mine(turn) if each.window.is_open(turn.today)]
    if _DO_NOT.search(fold(text)):
        _leave(turn, text, running)
    elif _SLIP.search(fold(text)) and (undone := _closed_lately(turn)):
        offer_to_undo(turn, undone)
    elif _OVERDUE.search(fold(text)):
        _ended_by_themselves(turn, running)
    elif campaign := meant.one(turn, MovementAct.CLOSE_CAMPAIGN, text, running):
        close_one(turn, text, campaign)


def close_one(turn: Turn, text: str, campaign: Campaign) -> None:
    """Read back with what is still open in it; the last day is today unless another one is named."""
    if campaign.window.closes_on < turn.today:
        days_text = turn.language.short_date(campaign.window.closes_on)
        turn.say(turn.tr("“{name}” ended on {day} by itself.", name=campaign.name, day=days_text))
        return
    last = _last_day(turn, without_reason(text)) or turn.today
    if last == campaign.window.closes_on:
        _stands_already(turn, campaign)
        return
    days.propose(turn, DaysDraft(campaign_id=campaign.id, name=campaign.name, last=last))


def close_registration(turn: Turn, text: str) -> None:
    if not runs_campaigns(turn.member):
        not_theirs.say(turn, text)
        return
    running = [each for each in meant.mine(turn) if each.window.registers(turn.today)]
    if _DO_NOT.search(fold(text)):
        _leave(turn, text, running)
    elif campaign := meant.one(turn, MovementAct.CLOSE_REGISTRATION, text, running):
        close_registration_of(turn, text, campaign)


def close_registration_of(turn: Turn, text: str, campaign: Campaign) -> None:
    """No new pledges after today, or the day that is named, while reports go on until the campaign ends."""
    about = _OF_REPORTS.sub(
        "", fold(without_reason(text))
    )  # "nhưng vẫn cho báo cáo tới cuối năm" names no last day of registering
    until = _last_day(turn, about) or turn.today
    if until == (campaign.window.registers_until or campaign.window.closes_on):
        _stands_already(turn, campaign)
        return
    ends = turn.language.short_date(campaign.window.closes_on)
    draft = DaysDraft(campaign_id=campaign.id, name=campaign.name, registers_until=until)
    draft.note = turn.tr("Reports go on until {day}; only new pledges end.", day=ends)
    days.propose(turn, draft)


def _last_day(turn: Turn, text: str) -> date | None:
    """The day that is said; "từ 1/12 không nhận nữa" leaves the day before. None where none is said."""
    said = read_said_days(text, turn.today)
    before = said.first - timedelta(days=1) if said.first and said.first > turn.today else None
    day = said.last or before
    if day is not None and day < turn.today:
        raise UserError("{day} has passed already. Please choose a later day.", day=day)
    return day


def _stands_already(turn: Turn, campaign: Campaign) -> None:
    days_text = window_text(turn.language, campaign.window)
    words = turn.tr("So it stands already: {name}. {days}. All figures stay.", name=campaign.name, days=days_text)
    turn.say(words, (Choice(turn.tr("The campaign"), f"/dotthidua the {campaign.id}"),))


def reopen(turn: Turn, text: str) -> None:
    if not runs_campaigns(turn.member):
        not_theirs.say(turn, text)
        return
    registering = _REGISTERING.search(fold(text)) is not None
    closed = [
        each
        for each in meant.mine(turn)
        if _is_closed(turn, each) or (registering and each.window.registers_until is not None)
    ]
    if meant.is_of_others(turn, text) or (meant.is_unknown(turn, text) and not _SLIP.search(fold(text))):
        meant.one(turn, MovementAct.REOPEN_CAMPAIGN, text, closed)
        return
    if _SLIP.search(fold(text)) and (undone := _closed_lately(turn)):
        offer_to_undo(turn, undone)
    elif not closed:
        turn.say(turn.tr("None of the campaigns you run is closed."), (_campaigns(turn),))
    elif campaign := meant.one(turn, MovementAct.REOPEN_CAMPAIGN, text, closed):
        reopen_one(turn, text, campaign)


def reopen_one(turn: Turn, text: str, campaign: Campaign) -> None:
    """With the new last day, which is asked where none is said; nothing that was registered or reported is lost."""
    text = without_reason(text)
    folded, said = fold(text), read_said_days(text, turn.today)
    if _DOES_IT_HARM.search(folded) and not (said.last or said.span):
        turn.say(turn.tr("Opening it again changes nothing of what was handed in: that stays as it was sent."))
    last = said.last or (said.span.after(turn.today) if said.span else None)
    if last is not None and last < turn.today:
        raise UserError("{day} has passed already. Please choose a later day.", day=last)
    registering = _REGISTERING.search(folded) is not None
    draft = DaysDraft(campaign_id=campaign.id, name=campaign.name)
    draft.note = turn.tr("Nothing that was registered or reported is lost; reports stay as they were handed in.")
    if _ONE_UNIT.search(folded):
        draft.note = turn.tr("Registering opens again for everybody it is for, not for some units alone.")
    if registering and campaign.window.closes_on >= turn.today:
        draft.registers_until = last or campaign.window.closes_on
    elif deed := shaping.last_change(turn.session, campaign.id):
        before = shaping.before(turn.session, deed)
        earlier = before[1].get("closes_on") if before else None
        draft.last = last or (earlier if earlier and earlier >= turn.today else None)
    else:
        draft.last = last
    if draft.last or draft.registers_until:
        days.propose(turn, draft)
    else:
        draft.why = text[: days.LONGEST]
        days.moving.begin(turn, draft)


def withdraw(turn: Turn, text: str) -> None:
    if not runs_campaigns(turn.member):
        not_theirs.say(turn, text)
        return
    if campaign := meant.one(turn, MovementAct.WITHDRAW_CAMPAIGN, text, meant.mine(turn)):
        withdraw_one(turn, text, campaign)


def withdraw_one(turn: Turn, text: str, campaign: Campaign) -> None:
    """Withdraw it once read back; where it is said to stand in the book twice and does not, nothing is."""
    if _TWICE.search(fold(text)):
        card = Choice(turn.tr("The campaign"), f"/dotthidua the {campaign.id}")
        days_text = window_text(turn.language, campaign.window)
        words = turn.tr(
            "There is only one such campaign, so none is withdrawn: {name}. {days}", name=campaign.name, days=days_text
        )
        turn.say(words, (card, Choice(turn.tr("Withdraw this one all the same"), f"/dotthidua bo {campaign.id}")))
        return
    withdrawing.begin(turn, campaign)


def offer_to_undo(turn: Turn, deed: int) -> None:
    """What was changed last, and the way to have it as before."""
    found = shaping.before(turn.session, deed)
    if found is None:
        raise UserError("It has been changed again since.", (_campaigns(turn),))
    campaign, was = found
    lines = [campaign.name, f"{turn.tr('Now')}: {window_text(turn.language, campaign.window)}"]
    if "closes_on" in was:
        window = Window(**was)
        lines.append(f"{turn.tr('Before')}: {window_text(turn.language, window)}")
    elif "name" in was:
        lines.append(f"{turn.tr('Before')}: {was['name']}")
    yes, no = turn.tr("Yes, as it was before"), turn.tr("No, leave it")
    lines.append(turn.tr("Shall it be as it was before? Nothing is lost by it."))
    propose(turn, "\n".join(lines), Choice(yes, f"/dotthidua nhucu {deed}"), Choice(no, "/dethoi"))


def _leave(turn: Turn, text: str, running: Sequence[Campaign]) -> None:
    """ "Đừng đóng": nothing is done, and it is said how long it runs."""
    found = meant.candidates(turn, text, running) or running
    lines = [f"– {each.name}: {window_text(turn.language, each.window)}" for each in found[: meant.SHOWN]]
    turn.say("\n".join([turn.tr("Good, nothing is changed."), *lines]), (_campaigns(turn),))


def _ended_by_themselves(turn: Turn, running: Sequence[Campaign]) -> None:
    """A campaign ends by itself on its last day; those that end soon can be closed one by one."""
    ended = [each for each in meant.mine(turn) if each.window.closes_on < turn.today][-meant.SHOWN :]
    lines = [turn.tr("A campaign ends by itself after its last day; nothing is to be closed then.")]
    lines += [f"– {each.name}: {window_text(turn.language, each.window)}" for each in ended]
    soon = [each for each in running if each.window.closes_on <= turn.today + timedelta(days=31)]
    turn.say("\n".join(lines), [Choice(each.name, f"/dotthidua dong {each.id}") for each in soon] or [_campaigns(turn)])


def _is_closed(turn: Turn, campaign: Campaign) -> bool:
    """Ended, ending today, or taking no more pledges in."""
    return campaign.window.closes_on <= turn.today or not campaign.window.registers(turn.today)


def _closed_lately(turn: Turn) -> int | None:
    """The deed by which this person last shortened a campaign, while that stands."""
    deeds = [shaping.last_change(turn.session, each.id, turn.member.id) for each in meant.mine(turn)]
    for deed in sorted((each for each in deeds if each), reverse=True):
        found = shaping.before(turn.session, deed)
        if found and _was_longer(found[0], found[1]):
            return deed
    return None


def _was_longer(campaign: Campaign, was: Mapping[str, Any]) -> bool:
    if "closes_on" not in was:
        return False
    before, now = (
        (each.closes_on, each.registers_until or each.closes_on) for each in (Window(**was), campaign.window)
    )
    return before > now


def _campaigns(turn: Turn) -> Choice:
    return Choice(turn.tr("The campaigns"), "/dotthidua")
