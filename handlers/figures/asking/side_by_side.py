""" "Bên ấp 1 tới đâu rồi, hơn mình không": two organisations side by side, counts alone, and who is ahead in what."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from domain.chat import Choice
from domain.figures import Figures
from domain.permissions import has_summaries, may_summarise
from domain.pledges.states import percent
from domain.results.peers import may_set_beside
from domain.roles import Place
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, said
from handlers.figures.beside import switching
from handlers.figures.named import by_name, lowest, starting_places
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from storage import figures, organisations

_BESIDE = re.compile(
    r"\b(?:hon|thua|kem|bang|ngang|nhinh|so voi|so sanh|so (?:chi bo|ap)|cach|chenh|dan truoc|vuot qua|duoi kip)\b"
)
_ASKS = re.compile(
    r"\b(?:nao|khong|ko|hong|hok|hk|k|sao|bao nhieu|may|chua|the nao|ai|dau|so voi|so sanh|coi|xem|biet)\b"
)
_MINE = re.compile(r"\b(?:minh|toi|tui|ta|nha|em)\b")
_WITH = re.compile(r"(?:(?:the|vay|con|roi|ma|da) )*so (?:voi|sanh voi|vs) ")
""" "So với ấp 1 thì hơn hay thua": one's own is meant."""
_DOES = re.compile(r"\b(?:dang ky (?:giup|trong|lam|nuoi|van dong|hien)|hua|nhac|da (?:trong|giup|lam) \d|giao|nhan)\b")


def heard(turn: Turn) -> bool:
    """Whether two organisations shall be compared, one of them perhaps one's own, and they are."""
    words = said(turn.text)
    if (
        turn.person is None
        or not (_BESIDE.search(words) and (_ASKS.search(words) or _WITH.match(words)))
        or _DOES.search(words)
    ):
        return False
    if len(words.split()) > LONGEST:
        return False
    places = _two(turn, words)
    if len(places) != 2 or not all(may_set_beside(turn.member, each) for each in places):
        return False
    above = organisations.by_id(turn.session, places[0].above[-1]) if places[0].above else None
    if above and not may_summarise(turn.member, above) and switching.says_off(turn, above):
        return True
    return say(turn, places)


def _two(turn: Turn, words: str) -> list[Place]:
    """The two that are named, or the one beside one's own."""
    found = lowest(by_name(turn, turn.text, ["/"]))
    own = next(iter(starting_places(turn)), None) if has_summaries(turn.member) else turn.member.home
    if len(found) == 1 and own is not None and own.id != found[0].id and (_MINE.search(words) or _WITH.match(words)):
        return [own, found[0]] if own.above == found[0].above else []
    return found


def say(turn: Turn, places: Sequence[Place], day: date | None = None) -> bool:
    """Set two beside each other as of a day, or of today; False where no campaign was open then."""
    now = pages.as_of(turn, day or turn.today)
    campaign = looked_at.of(turn, places[0].path, now.day)
    if campaign is None:
        return False
    frame.note(turn, frame.Thing.BESIDE, places[0].code, now.day, places[1].code)
    first, second = (figures.summary(turn.session, each, campaign, now, names=False) for each in places)
    head = turn.tr(
        "{first} and {second}, as of {day}:",
        first=first.organisation,
        second=second.organisation,
        day=turn.language.short_date(now.day),
    )
    names = (first.organisation, second.organisation)
    both = (first.figures, second.figures)
    lines = [
        _line(turn, names, turn.tr("Members registered"), [_people(turn, each) for each in both]),
        _line(turn, names, turn.tr("Done"), [_share(turn, each.done, each) for each in both]),
        _line(turn, names, turn.tr("Past their deadline"), [_share(turn, each.late, each) for each in both], less=True),
    ]
    ways = [Choice(each.name, pages.command(each.code, None)) for each in places if may_summarise(turn.member, each)]
    turn.say("\n".join([head, *lines]), ways)
    return True


def _people(turn: Turn, of: Figures) -> tuple[str, int | None]:
    return coverage_text(turn.language, of.people), of.people.percent


def _share(turn: Turn, count: int, of: Figures) -> tuple[str, int | None]:
    number = turn.language.number
    said_of = turn.tr("{count} of {all} pledges", count=number(count), all=number(of.pledges))
    return (said_of, percent(Decimal(count), Decimal(of.pledges))) if of.pledges else (turn.tr("no pledge yet"), None)


def _line(
    turn: Turn, names: tuple[str, str], what: str, both: Sequence[tuple[str, int | None]], *, less: bool = False
) -> str:
    """One figure of both, and who is better in it; `less`: less is better, as of what is late."""
    (text, share), (beside, its) = both
    told = f"– {what}: {names[0]} {text}, {names[1]} {beside}"
    if share is None or its is None:
        return told
    if share == its:
        return f"{told}. {turn.tr('Level.')}"
    ahead = names[0] if (share < its) is less else names[1]
    return f"{told}. {turn.tr('{unit} is ahead.', unit=ahead)}"
