""" "Ai nhứt ai bét", "sao An 8, Tám 4 mà bằng nhau": each comrade's share of what they registered; nobody is last."""

import re
from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice
from domain.names import given_name
from domain.papers.kinds import Kind
from domain.permissions import may_see_names, reported_places
from domain.pledges.listing import Shown
from domain.pledges.pledge import Pledge
from domain.pledges.states import REGISTERED, percent
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import pages, picture
from handlers.figures.asking.words import may_ask
from handlers.listing import branch_list
from handlers.people import whom
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from locales.wording.reporting.progress import progress_text
from storage import figures, organisations
from storage.listing import rows

SHOWN, LABEL = 12, 40
_WHO = r"(?:ai|nguoi nao|dong chi nao|dua nao)"
_SETS_APART = re.compile(
    rf"\b{_WHO} (?:\w+ )?(?:nhat|nhut|nhit|gioi|hay|dau|nhieu)\b.* {_WHO} (?:\w+ )?(?:bet|chot|cuoi|kem|do|it|te|yeu)\b"
    r"|\b(?:xep (?:hang|thu)|bang (?:xep hang|so sanh|thi dua))\b.*\b(?:dong chi|dang vien|nguoi|anh em|ca nhan)\b"
)
_OF_UNITS = re.compile(r"\b(?:chi bo nao|ap nao|cac chi bo|cac ap|giua cac|noi nao|don vi nao|ben nao|bi thu)\b")
_WHY_EVEN = re.compile(
    r"\b(?:sao|tai sao|vi sao)\b.*\b(?:bang nhau|ngang nhau|giong nhau|bang \d+ ?%|cung \d+ ?%|nhu nhau|dong hang)\b"
)
FEWEST = 2
_WITHOUT = re.compile(r"\b(?:hinh|anh)\b.*\b(?:khoi|dung|khong|ko|bo)\b(?: (?:can|co|de|ghi|neu|hien|luon))* ?ten\b")
_UPWARD = re.compile(
    r"\b(?:gui|goi|chuyen|dua)(?: (?:luon|lien|thang|di|cai|ban|bang|nay|do|hinh))* (?:cho|qua|len|toi)(?: cho)?"
    rf" (?:{whom.TITLE} \w+|xa|dang uy|cap tren|tren)"
    r"(?: (?:luon|di|xem|coi|nha|nhe|nghe|duoc|dc|khong|ko|hong|k|hk|ha|a))*\W*"
)


def heard(turn: Turn) -> bool:
    """Whether the comrades of one's own branch are to be set beside each other, or two that stand even are doubted."""
    folded = fold(turn.text)
    if may_ask(turn) and (_WITHOUT.search(folded) or _UPWARD.fullmatch(folded)):
        return _say_what_goes_up(turn, folded)
    table, even = _SETS_APART.search(folded), _WHY_EVEN.search(folded)
    if not may_ask(turn) or not (table or even) or _OF_UNITS.search(folded):
        return False
    places = [each for each in reported_places(turn.member) if not each.has_branches]
    if len(places) != 1 or not may_see_names(turn.member, places[0]):
        return False
    told = _told(turn, places[0])
    return _explain(turn, places[0], told) if even else _show(turn, places[0], told)


def _say_what_goes_up(turn: Turn, folded: str) -> bool:
    """Below the table: the picture names nobody, and above the branch go counts, sent by whoever leads it."""
    asked = frame.last(turn)
    place = organisations.by_code(turn.session, asked.code) if asked and asked.thing is frame.Thing.COMRADES else None
    if place is None or not may_see_names(turn.member, place):
        return False
    words = turn.tr("The picture holds figures alone and names nobody.")
    ways = [Choice(turn.tr("Picture for the group"), f"/tonghop {place.code} {picture.VERB}")]
    if not _WITHOUT.search(folded):
        words = turn.tr(
            "Above the branch go counts alone, and the name of a comrade only where the comrade agreed. I send nothing "
            "up by myself: look through the edition with counts, then send it."
        )
        ways.append(Choice(turn.tr("Only who agreed"), f"/xuat {Kind.REGISTRATION_UP} {place.code}"))
    turn.say(words, ways)
    frame.note(turn, frame.Thing.COMRADES, place.code)
    return True


def _told(turn: Turn, place: Place) -> list[tuple[str, Pledge]]:
    """Who registered what, the greatest share first."""
    owners = {each.pledge_id: each.owner for each in branch_list.everything(turn, place)}
    found = rows.in_full(turn.session, list(owners))
    mine = [
        (owners[number], each)
        for number, each in found.items()
        if each.member_id is not None and each.state in REGISTERED and (each.is_open or each.done is not None)
    ]
    return sorted(mine, key=lambda pair: -(_share(pair[1]) or Decimal(0)))


def _share(pledge: Pledge) -> int | None:
    if pledge.done is None or pledge.goal is None or not pledge.goal.value:
        return None
    return percent(pledge.done, pledge.goal.value)


def _show(turn: Turn, place: Place, told: Sequence[tuple[str, Pledge]]) -> bool:
    campaign = looked_at.of(turn, place.path)
    if campaign is None:
        return False
    now = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=True)
    lines = [f"– {_line(turn, name, each)}" for name, each in told if each.done is not None]
    silent = [
        f"– {name}: {quoted(each.content, LABEL)}{_overdue(turn, each)}" for name, each in told if each.done is None
    ]
    head = turn.tr("{branch}, to {day}, done of what each registered:", branch=place.name, day=turn.today)
    parts = [head, list_text(lines[:SHOWN])] if lines else [head]
    if silent:
        parts += [turn.tr("No report yet, so no share:"), list_text(silent[:SHOWN])]
    if now.missing:
        names = ", ".join(each.name for each in now.missing[:SHOWN])
        parts.append(turn.tr("Not registered: {names}", names=names))
    parts.append(turn.tr("Each is set against their own target, so the shares are no ranking of people."))
    turn.say("\n".join(parts), _ways(turn, place), private=True)
    frame.note(turn, frame.Thing.COMRADES, place.code)
    return True


def _explain(turn: Turn, place: Place, told: Sequence[tuple[str, Pledge]]) -> bool:
    said = set(re.findall(r"\w+", fold(turn.text)))
    found = [(name, each) for name, each in told if given_name(name) in said and each.done is not None]
    if len(found) < FEWEST:
        return False
    lines = [f"– {_line(turn, name, each)}" for name, each in found]
    words = turn.tr("The share is what is done of what each registered, so other numbers may make the same share:")
    turn.say(f"{words}\n{list_text(lines)}", _ways(turn, place), private=True)
    frame.note(turn, frame.Thing.COMRADES, place.code)
    return True


def _line(turn: Turn, name: str, pledge: Pledge) -> str:
    return f"{name}: {progress_text(turn.language, turn.today, pledge)}"


def _overdue(turn: Turn, pledge: Pledge) -> str:
    return f" ({turn.tr('overdue')})" if pledge.deadline < turn.today else ""


def _ways(turn: Turn, place: Place) -> list[Choice]:
    each = Choice(turn.tr("Who registered what"), branch_list.command(Shown.ALL, place.code))
    return [each, Choice(turn.tr("Summary"), pages.command(place.code, None))]
