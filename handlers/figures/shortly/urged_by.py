""" "Chi bộ nào còn im lặng, tuần này đồng chí Tính đôn đốc ai chưa": what branches owe, and what was urged."""

import re
from datetime import datetime, time, timedelta

from domain.chat import Choice
from domain.roles import Member, Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import may_ask
from handlers.figures.named import starting_places
from handlers.people import whom
from handlers.rounds.asked.which import to_be_set
from handlers.rounds.round_list import name
from handlers.talk.turn import Turn
from locales.wording.people import some_of
from storage import figures, organisations
from storage.ground import history
from storage.people import members
from storage.rounds import reports

_URGED = re.compile(
    rf"\b{whom.TITLE} \w+(?: \w+)? (?:da |co |co ma )?(?:don doc|nhac nho|nhac|giuc|hoi thuc)\b(?: \w+)?"
    r" (?:ai|chi bo nao|noi nao|don vi nao|gi)\b"
)
_SILENT = re.compile(r"\b(?:im (?:lang|re|lim|ru)|chua (?:nop|bao cao|gui|dang ky))\b")
SHOWN = 6


def heard(turn: Turn) -> bool:
    """Whether it is asked whom somebody who serves the committee urged this week; nobody is urged by it."""
    folded = fold(turn.text)
    place = next((each for each in starting_places(turn) if each.has_branches), None) if may_ask(turn) else None
    if place is None or not _URGED.search(folded):
        return False
    serving = members.reporting_of(turn.session, [place.id], turn.today)[place.id]
    found = whom.meant(turn.text, members.by_ids(turn.session, serving))
    if len(found) != 1:
        return False
    lines = [*(_owed(turn, place) if _SILENT.search(folded) else ()), _urged(turn, found[0])]
    turn.say("\n".join(lines), [Choice(turn.tr("Summary"), pages.command(place.code, None))])
    return True


def _owed(turn: Turn, place: Place) -> list[str]:
    """Who has not handed in the round that runs, and where nobody has registered."""
    lines, one, campaign = [], to_be_set(turn, place.path), looked_at.of(turn, place.path)
    if one is not None:
        owing = reports.owing(turn.session, place, one, turn.today)
        late = [each.place.name for each in owing if each.is_missing and each.place.id != place.id]
        called = name(turn, one)
        lines.append(
            turn.tr("{round}, not handed in: {names}.", round=called, names=some_of(turn.language, late, SHOWN) or "0")
        )
    if campaign is not None:
        now = figures.summary(turn.session, place, campaign, AsOf.now(turn.today), names=False)
        nobody = [each.name for each in now.lines if not each.figures.people.registered]
        lines += (
            [turn.tr("Nobody has registered in: {names}.", names=some_of(turn.language, nobody, SHOWN))]
            if nobody
            else []
        )
    return lines


def _urged(turn: Turn, one: Member) -> str:
    monday = turn.today - timedelta(days=turn.today.weekday())
    since = datetime.combine(monday, time(), turn.deployment.zone)
    numbers = history.subjects_of(turn.session, one.id, "organisation", "urged", since)
    names = [place.name for place in organisations.by_ids(turn.session, numbers).values()]
    if not names:
        return turn.tr("This week I have no record that comrade {name} urged anybody through me.", name=one.name)
    return turn.tr(
        "This week comrade {name} urged: {names}.", name=one.name, names=some_of(turn.language, names, SHOWN)
    )
