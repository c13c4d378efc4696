"""Where the cluster scored a party otherwise than it did itself; what the party says to that, without names."""

import re
from collections.abc import Sequence
from datetime import timedelta

from domain.agreements.agreement import Agreement, Party
from domain.agreements.permissions import led_parties
from domain.chat import Choice
from domain.permissions import led_cells
from domain.understanding.text.words import fold
from handlers.agreements import theirs
from handlers.agreements.scoring import seeing
from handlers.agreements.theirs import COMMAND, REMARK, SHEET
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.wording.people import list_text
from locales.wording.recognition.agreements import score_line, totals_text
from storage.people import members

FRESH = timedelta(hours=2)
"""How long what is said after the scores were shown is about them."""
_TITLE = r"(?:đồng chí|đ/c|dong chi|d/c|anh|chị|chi|chú|chu|bác|bac|cô|co|ông|ong|bà|ba|em|thầy|thay|dì|di|cậu|cau)"


def show(turn: Turn, one: Agreement, party: Party | None = None) -> None:
    """The contents that differ with both sums; where nothing does, or one score is missing, the whole sheet."""
    led = led_parties(turn.member, one)
    party = party or (led[0] if led else None)
    if party is None or not one.scored_years(turn.today):
        seeing.standings(turn, one.id)
        return
    year = one.scored_years(turn.today)[-1]
    sheet = seeing.sheet_of(turn, one, party, year)
    differing = sheet.differing(one.lines)
    if not differing:
        seeing.sheet(turn, one.id, party.id, year)
        return
    lines = [score_line(turn.language, at, each, sheet) for at, each in enumerate(one.contents, 1) if each in differing]
    head = turn.tr("{party}, {year}: the cluster scored otherwise here:", party=party.name, year=str(year))
    ways = [Choice(turn.tr("See the sheet"), f"{COMMAND} {SHEET} {one.id} {party.id} {year}"), theirs.see(turn, one)]
    if led:
        ways.insert(0, Choice(turn.tr("Say something about it"), f"{COMMAND} {REMARK} {one.id} {party.id} {year}"))
    turn.say("\n".join([head, list_text(lines), totals_text(turn.language, sheet)]), ways)


def differs(turn: Turn, one: Agreement, party: Party) -> bool:
    years = one.scored_years(turn.today)
    return bool(years) and bool(seeing.sheet_of(turn, one, party, years[-1]).differing(one.lines))


def was_shown(turn: Turn) -> bool:
    """Whether the scores of an agreement were spoken of a short while ago."""
    touched = turn.chat.touched_at
    if touched is None or turn.now - touched >= FRESH:
        return False
    shown = (f"{COMMAND} {REMARK} ", f"{COMMAND} {SHEET} ")
    return any(command_in(wire).startswith(shown) for _, wire in turn.chat.choices or [])


def object_to(turn: Turn, one: Agreement, party: Party) -> None:
    """Take what is said as the answer of the party; who is named of its members is left out, which is said."""
    words, left_out = without_names(turn, turn.text)
    if left_out:
        names = ", ".join(left_out)
        turn.say_first(turn.tr("The name of {names} is left out: this is read outside the branch.", names=names))
    seeing.speak_up(turn, one.id, party.id, words=words)


def without_names(turn: Turn, text: str) -> tuple[str, Sequence[str]]:
    """A text with "một đồng chí" in place of the members of one's own cells; and who was named there."""
    found: list[str] = []
    for cell in led_cells(turn.member):
        for member, *_ in members.of_organisation(turn.session, cell.id, turn.today):
            left = text if member.id == turn.member.id else _left_out(text, member.name)
            if left != text:
                text, found = left, [*found, member.name]
    return text, found


def _left_out(text: str, name: str) -> str:
    """The whole name, or a title with the given name, typed with its accents or without; alone it may be a word."""
    for bare in dict.fromkeys((name, fold(name))):
        given = re.escape(bare.split()[-1])
        named = re.compile(rf"\b(?:{_TITLE} )?{re.escape(bare)}\b|\b{_TITLE} {given}\b", re.IGNORECASE)
        if named.search(text):
            return named.sub("một đồng chí", text)
    return text
