""" "Cộng hết số hộ nghèo đã giúp trong xã": what is counted in one unit of measure, added up over all below."""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice, bold
from domain.roles import Place
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import may_ask, place_meant, said
from handlers.figures.beside.results import given_lines
from handlers.listing import of_a_kind
from handlers.talk.turn import Turn
from locales.wording.goals import amount_text
from locales.wording.people import more_line
from storage import organisations
from storage.desk.given import given
from storage.results.sums import Sum, sums

SHOWN, UNITS = 6, 3
_HOW_MUCH = re.compile(
    r"\b(?:cong (?:het|lai|don|so|tat ca|gop)|tong (?:so|cong)|gom (?:lai|het|chung)|tinh (?:het|gop|tong)|tat ca"
    r"|bao nhieu|bn|may|duoc nhieu)\b"
)
_NOT = re.compile(
    r"\b(?:dang ky (?:giup|trong|lam|nuoi|van dong)|hua|nhac|ai|de nghi giao|giao them|nhap|sua|chuyen|vo so|vao so"
    r"|ghi)\b"
    r"|\bda \w+ \d"
    r"|\bduoc (?:co |khoang )?\d|\b(?:nop|gui) (?:bao cao|bc)\b"
)
_BESIDE = re.compile(r",|\bso với\b|\bso voi\b")
_GIVEN = re.compile(r"\b(?:chi tieu|giao|ke hoach|nghi quyet)\b")
_ENDS = frozenset(
    listed(
        "da duoc roi trong cua o tu den toi nam thang giup chua ca het tat va so la cac may chi bo xa ap tinh minh nay"
        " vay em con a nhi hien dang dk lam nuoi hoan thanh cho thi tren toan huyen phuong"
    )
)
"""What may follow on a unit of measure that is not part of its name."""
_COUNTED_APART = frozenset({"nguoi", "dang", "viec", "chi", "xa", "noi", "don", "phan"})


def heard(turn: Turn) -> bool:
    """Whether the sum of something that is counted is asked for, and told, by unit and with what is not confirmed."""
    words = said(turn.text)
    if not may_ask(turn) or not _HOW_MUCH.search(words) or _NOT.search(words):
        return False
    place = place_meant(turn)
    campaign = looked_at.of(turn, place.path) if place else None
    if place is None or campaign is None:
        return False
    asks_given = _GIVEN.search(words) is not None
    what = _BESIDE.split(turn.text)[0] if asks_given else turn.text
    if not place.has_branches and of_a_kind.heard(turn, what):
        if asks_given:
            turn.say("\n".join(_beside_given(turn, place)))
        return True
    everything = sums(turn.session, place, campaign.ids, turn.today)
    units = _units_said(words.split(), {each.unit for each in everything})[:UNITS]
    if not units:
        return False
    lines = [line for unit in units for line in _of(turn, place, unit, everything)]
    if asks_given:
        lines += _beside_given(turn, place)
    turn.say("\n".join(lines), [Choice(turn.tr("Summary"), pages.command(place.code, None))])
    return True


def _units_said(words: Sequence[str], units: set[str]) -> list[str]:
    """The units whose names are said, or begun and not gone on with: "bao nhiêu cây" means trees of every kind."""
    length = {unit: _length_said(words, fold(unit).split()) for unit in units}
    best = max(length.values(), default=0)
    return sorted(unit for unit, said_of in length.items() if said_of == best) if best else []


def _length_said(words: Sequence[str], unit: Sequence[str]) -> int:
    """How many of the first words of a unit are said one behind the other; 0 where another thing is meant."""
    best = 0
    for start, word in enumerate(words):
        if word != unit[0] or word in _COUNTED_APART:
            continue
        count = 0
        while count < len(unit) and words[start + count : start + count + 1] == [unit[count]]:
            count += 1
        after = words[start + count : start + count + 1]
        if count == len(unit) or not after or after[0] in _ENDS or after[0].isdigit():
            best = max(best, count)
    return best


def _of(turn: Turn, place: Place, unit: str, everything: Sequence[Sum]) -> list[str]:
    mine = [each for each in everything if each.unit == unit]
    done, target = (sum((getattr(each, name) for each in mine), Decimal(0)) for name in ("done", "target"))
    sure = sum((each.done for each in mine if each.confirmed), Decimal(0))
    number = turn.language.number
    lines = [
        turn.tr(
            "{place}: {done} done of {target} registered ({count} pledges), as of {day}.",
            place=place.name,
            done=bold(number(done)),
            target=amount_text(turn.language, target, unit),
            count=number(sum(each.pledges for each in mine)),
            day=turn.language.short_date(turn.today),
        ),
        turn.tr(
            "– confirmed {sure}, reported and not confirmed yet {rest}", sure=number(sure), rest=number(done - sure)
        ),
    ]
    below: dict[int, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for each in mine:
        before = below[each.below]
        below[each.below] = [before[0] + each.done, before[1] + each.target]
    units = {one.id: one.name for one in organisations.children(turn.session, place.id)}
    parts = sorted((key for key in below if key in units), key=lambda key: -below[key][0])
    lines += [f"– {units[key]}: {number(below[key][0])}/{number(below[key][1])}" for key in parts[:SHOWN]]
    return lines + more_line(turn.language, len(parts) - SHOWN)


def _beside_given(turn: Turn, place: Place) -> list[str]:
    found = given(turn.session, place, [place.id], turn.today.year, turn.today)
    if not found:
        return [turn.tr("{place} has been given no target this year, so there is no percent of one.", place=place.name)]
    return given_lines(turn, found)
