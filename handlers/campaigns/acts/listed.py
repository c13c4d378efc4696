"""Which campaigns there are, as asked: open, taking pledges in, ending, closed, of a year, side by side; days left."""

import re
from collections.abc import Sequence
from datetime import date

from domain.campaigns.said.names import named_words, years
from domain.chat import Choice, bold
from domain.permissions import has_summaries
from domain.understanding.calendar.days import month_end
from domain.understanding.text.words import fold
from handlers.campaigns.acts import meant, not_theirs
from handlers.talk.turn import Turn
from locales.wording.campaigns.campaigns import KINDS, window_text
from locales.wording.days import days_left
from storage.campaigns.campaigns import Campaign

SHOWN = 6
_REGISTERING = re.compile(r"\b(?:dang ky|nhan dang|ghi ten)\b")
_CLOSED = re.compile(
    r"\b(?:da dong|dong roi|da ket thuc|ket thuc roi|da qua|cu|truoc gio|tu truoc|het han roi|da xong)\b"
)
_ENDING = re.compile(
    r"\b(?:sap (?:het|ket|dong)|(?:het han|ket thuc|dong) ?.*\b(?:thang nay|tuan nay|quy nay|thang))\b"
)
_HOW_LONG = re.compile(
    r"\bcon (?:may|bao nhieu|bao lau|bn)\b|\bmay ngay nua\b|\b(?:khi nao|chung nao|bao gio) (?:het|dong|ket)\b"
)
_COMING = re.compile(r"\b(?:sap mo|sap toi|chua mo|sap bat dau|sap dien ra)\b")
_THIS_YEAR = re.compile(r"\bnam nay\b")
_FROM_YEAR = re.compile(r"\btu (?:nam )?20\d\d\b")


def show(turn: Turn, text: str) -> None:
    """Answer what is asked of campaigns, for whomever: their own place's."""
    folded, found = fold(text), meant.seen(turn)
    if named_words(text) and len(one := meant.candidates(turn, text, found)) == 1:
        _say(turn, turn.tr("This campaign:"), one)
    elif _HOW_LONG.search(folded):
        _say_how_long(turn, [each for each in found if each.window.is_open(turn.today)], folded)
    elif _CLOSED.search(folded):
        closed = _of_years(turn, text, [each for each in found if each.window.closes_on < turn.today])
        _say(turn, turn.tr("Closed campaigns:"), closed)
    elif _ENDING.search(folded):
        end = month_end(turn.today.year, turn.today.month)
        ending = [each for each in found if turn.today <= each.window.closes_on <= end]
        _say(turn, turn.tr("Ending by {day}:", day=end), ending)
    elif _COMING.search(folded):
        _say(turn, turn.tr("Still to come:"), [each for each in found if each.window.opens_on > turn.today])
    elif _REGISTERING.search(folded):
        _say_taking_in(turn, [each for each in found if each.window.registers(turn.today)])
    elif years(text) or _THIS_YEAR.search(folded):
        _say(turn, turn.tr("The emulation campaigns:"), _of_years(turn, text, found))
    else:
        _say(turn, turn.tr("Open today:"), [each for each in found if each.window.is_open(turn.today)])


def _of_years(turn: Turn, text: str, found: Sequence[Campaign]) -> Sequence[Campaign]:
    named = set(years(text)) or ({turn.today.year} if _THIS_YEAR.search(fold(text)) else set())
    if not named:
        return found
    first, last = min(named), turn.today.year if _FROM_YEAR.search(fold(text)) else max(named)
    return [each for each in found if each.window.opens_on.year <= last and each.window.closes_on.year >= first]


def _say(turn: Turn, title: str, found: Sequence[Campaign]) -> None:
    if not found:
        turn.say(f"{title} {turn.tr('none.')}\n" + "\n".join(not_theirs.how_it_stands(turn)))
        return
    lines = [_line(turn, each) for each in found[-SHOWN:]]
    if len(found) > SHOWN:
        lines.append(turn.tr("… and {count} more.", count=len(found) - SHOWN))
    turn.say("\n".join([f"{title} {len(found)}" if len(found) > 1 else title, *lines]), _cards(turn, found))


def _say_taking_in(turn: Turn, found: Sequence[Campaign]) -> None:
    _say(turn, turn.tr("Taking pledges in today:"), found)
    if found:
        turn.add_choice(Choice(turn.tr("Register a pledge"), "/dangky"))


def _say_how_long(turn: Turn, found: Sequence[Campaign], folded: str) -> None:
    """The days left, of registering where that is asked."""
    lines = []
    for each in found[:SHOWN]:
        until = each.window.registers_until or each.window.closes_on
        day = until if _REGISTERING.search(folded) else each.window.closes_on
        lines.append(f"– {each.name}: {_until(turn, day, is_registering=bool(_REGISTERING.search(folded)))}")
    turn.say("\n".join(lines or not_theirs.how_it_stands(turn)), _cards(turn, found))


def _until(turn: Turn, day: date, *, is_registering: bool) -> str:
    left, said = days_left(turn.language, turn.today, day), bold(turn.language.date(day))
    if is_registering and day < turn.today:
        return turn.tr("registering ended on {day}", day=said)
    return turn.tr("registering until {day} ({left})", day=said, left=left) if is_registering else f"{said} ({left})"


def _line(turn: Turn, campaign: Campaign) -> str:
    """One campaign with whose it is, its days, and how many are left."""
    owner = campaign.owner or turn.tr("everybody here")
    line = (
        f"– {campaign.name} ({turn.tr(KINDS[campaign.kind])}, {owner}): {window_text(turn.language, campaign.window)}"
    )
    if campaign.window.is_open(turn.today):
        return f"{line}, {days_left(turn.language, turn.today, campaign.window.closes_on)}"
    return line


def _cards(turn: Turn, found: Sequence[Campaign]) -> list[Choice]:
    summary = [Choice(turn.tr("Summary"), "/tonghop")] if has_summaries(turn.member) else []
    return [*(Choice(each.name, f"/dotthidua the {each.id}") for each in found[-SHOWN:]), *summary]
