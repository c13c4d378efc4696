""" "Báo cáo của tôi xã nhận được chưa": when it was handed in, by which code, whether it was sent back."""

import re

from domain.chat import Choice
from domain.permissions import reported_places
from domain.roles import Place
from handlers.figures.asking.words import LONGEST, may_ask, said
from handlers.figures.named import starting_places
from handlers.rounds.asked.which import round_said
from handlers.rounds.round_list import SEE, name, own_ways
from handlers.talk.turn import Turn
from storage import organisations
from storage.rounds import instructions, reports

_REPORT = r"\b(?:bao cao|bc|so lieu)\b"
_ABOVE = r"\b(?:xa|phuong|huyen|tinh|dang uy|cap tren|cap uy|tren|ben tren|tren do|tren ay)\b"
_GOT = re.compile(
    r"\b(?:nhan (?:duoc )?(?:\w+ )?(?:chua|roi chua|khong|ko|hong)"
    r"|nhan duoc chua|(?:da )?(?:coi|xem|doc|duyet|nhan)(?: \w+){0,6}? chua"
    r"|(?:bi|co bi|co) tra (?:lai|ve)|toi (?:noi|duoc|tay)(?: \w+)? chua|toi noi chua|den noi chua)\b"
)
_MINE = re.compile(
    r"\b(?:cua (?:toi|tui|em|minh|chi bo|ap)|(?:toi|tui|em|minh|chi bo (?:toi|tui|em|minh))"
    r" (?:moi |da |vua )?(?:nop|gui)"
    r"|nop hom|bao cao chi bo|toi nop|hom truoc toi gui)\b"
)
_WHO = re.compile(r"\b(?:ai|noi nao|chi bo nao|xa nao|don vi nao|may noi)\b")


def heard(turn: Turn) -> bool:
    """Whether it is asked what became of the own report above, and told."""
    words = said(turn.text)
    asks = re.search(_REPORT, words) and _GOT.search(words) and _MINE.search(words)
    if not may_ask(turn) or not asks or _WHO.search(words) or len(words.split()) > LONGEST:
        return False
    own = [each for each in starting_places(turn) if each in reported_places(turn.member)]
    if not own:
        return False
    _tell(turn, own[0])
    return True


def _tell(turn: Turn, place: Place) -> None:
    meant = round_said(turn, turn.text, place.path)
    handed = reports.handed_in(turn.session, meant, place.id) if meant else None
    if handed is None and meant is None:
        newest = reports.newest_of(turn.session, [place.id])
        handed = reports.standing(turn.session, newest) if newest else None
    one = meant or (reports.round_of(turn.session, handed.id) if handed else None)
    if handed is None or one is None:
        called = name(turn, one) if one else turn.tr("a report")
        words = turn.tr("{unit} has not handed in {round} yet, so it is not above.", unit=place.name, round=called)
        turn.say(words, [Choice(turn.tr("The rounds of reports"), "/kybaocao")])
        return
    above = organisations.by_id(turn.session, place.above[-1]) if place.above else None
    day = turn.language.short_date(handed.day)
    lines = [
        turn.tr(
            "{unit} handed in {round} on {day}, code {code}.",
            unit=place.name,
            round=name(turn, one),
            day=day,
            code=handed.code,
        )
    ]
    back = instructions.sending_back(turn.session, handed.id)
    if back is not None:
        lines.append(turn.tr("Sent back: {words}", words=back.words))
    elif above is not None:
        lines.append(
            turn.tr(
                "{above} has had it since that day and has not sent it back. Who opened it is not kept.",
                above=above.name,
            )
        )
    turn.say(
        "\n".join(lines),
        [Choice(turn.tr("See the report"), f"/kybaocao {SEE} {handed.id}"), *own_ways(turn, handed.id)],
    )
