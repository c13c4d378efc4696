""" "Báo cáo của tôi xã nhận được chưa": when it was handed in, by which code, whether it was sent back."""

import re
from datetime import timedelta

from domain.campaigns.rounds import Handed, Round
from domain.chat import Choice
from domain.papers.kinds import Kind
from domain.permissions import may_see_names, may_summarise, reported_places
from domain.roles import Place
from domain.understanding.movement import handing_in_said
from domain.understanding.movement.closing_said import compares_with_a_file
from handlers.figures.asking.words import LONGEST, may_ask, place_meant, said
from handlers.figures.named import starting_places
from handlers.rounds import handing_in
from handlers.rounds.asked import by_code
from handlers.rounds.asked.which import round_said
from handlers.rounds.round_list import HAND_IN, SEE, command, name, own_ways, running
from handlers.talk import conversation
from handlers.talk.turn import Turn
from storage import organisations
from storage.facts import units
from storage.rounds import instructions, reports

WHOSE, LATELY = "reports of", timedelta(minutes=30)
_REPORT = r"\b(?:bao cao|bc|so lieu)\b"
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
    """Whether it is asked what became of a report above, by which code it is known, and that is told."""
    if not may_ask(turn) or len(turn.text.split()) > LONGEST:
        return False
    if handing_in_said.asks_whether_it_holds(turn.text) or handing_in_said.asks_code(turn.text):
        return _tell_code(turn)
    if handing_in_said.wants_what_was_handed_in(turn.text):
        return _offer_paper(turn)
    own = next((each for each in starting_places(turn) if each in reported_places(turn.member)), None)
    if own is None:
        return False
    if handing_in_said.hands_in_once_more(turn.text):
        _hand_in(turn, own)
        return True
    if handing_in_said.hands_it_up(turn.text) and running(turn, own.path):
        _, handed = meant(turn, own)
        if handed is not None and handed.day == turn.today:
            _tell(turn, own)
            return True
        _hand_in(turn, own)
        return True
    urged = handing_in_said.says_it_came(turn.text)
    back = handing_in_said.asks_why_sent_back(turn.text) and not own.has_branches
    if not (urged or back or _asks(said(turn.text))):
        return False
    _tell(turn, own)
    if urged:
        turn.say_first(turn.tr("I am sorry for the disturbance, comrade. I have looked it up:"))
    return True


def _hand_in(turn: Turn, own: Place) -> None:
    """The report of the round that is meant is handed in; one that stands is put right by it."""
    one, handed = meant(turn, own)
    if one is None or not one.takes_in(turn.today):
        handing_in.begin_newest(turn)
    else:
        handing_in.begin(turn, one, own, replaces=handed.id if handed else None)


def _asks(words: str) -> bool:
    asks = re.search(_REPORT, words) and _GOT.search(words) and _MINE.search(words)
    return bool(asks) and _WHO.search(words) is None


def meant(turn: Turn, place: Place) -> tuple[Round | None, Handed | None]:
    """The round that is named, else the one that runs, else that of the newest report; with what was handed in."""
    named = round_said(turn, turn.text, place.path)
    kind = units.kind_of(turn.session, place.id)
    owed = [each for each in running(turn, place.path) if each.plan.is_owed_by(kind, place.id)]
    found = [named] if named else owed
    handed_in = [(each, handed) for each in found if (handed := reports.handed_in(turn.session, each, place.id))]
    if handed_in:
        return handed_in[-1]
    if found:
        return next((each for each in found if each.due_on >= turn.today), found[0]), None
    handed = _newest(turn, place)
    return (reports.round_of(turn.session, handed.id) if handed else None), handed


def speak_of(turn: Turn, place: Place) -> None:
    """Remember whose reports are spoken of, for what is asked next."""
    conversation.pick(turn, WHOSE, place.code)


def spoken_of(turn: Turn) -> Place | None:
    """Whose reports were spoken of a short while ago."""
    code = conversation.picked_lately(turn, WHOSE, LATELY)
    return organisations.by_code(turn.session, code) if code else None


def _newest(turn: Turn, place: Place) -> Handed | None:
    newest = reports.newest_of(turn.session, [place.id])
    return reports.standing(turn.session, newest) if newest else None


def _tell_code(turn: Turn) -> bool:
    """Say the code of what a place handed in, its figures and what has changed since."""
    place = place_meant(turn)
    if place is None or not may_summarise(turn.member, place):
        return False
    one, handed = meant(turn, place)
    speak_of(turn, place)
    if handed is None:
        _say_none(turn, place, one)
    elif not by_code.shown(turn, handed.code):
        _tell(turn, place)
    if compares_with_a_file(turn.text):
        turn.say_first(
            turn.tr(
                "The code holds the figures as they were handed in; a file or this chat shows them at the time written "
                "on it. What was recorded in between makes the difference; above, what was handed in counts."
            )
        )
    return True


def _offer_paper(turn: Turn) -> bool:
    """The report as it was handed in, for those who may have it; it is said where nothing was."""
    place = place_meant(turn)
    if place in starting_places(turn):
        place = spoken_of(turn) or place
    if place is None or not may_summarise(turn.member, place):
        return False
    handed = _newest(turn, place)
    if handed is None:
        _say_none(turn, place, meant(turn, place)[0])
        return True
    if not may_see_names(turn.member, place):
        return by_code.shown(turn, handed.code)
    day = turn.language.short_date(handed.day)
    words = turn.tr(
        "The paper with the figures handed in on {day} bears the code {code}; later changes are not in it.",
        day=day,
        code=handed.code,
    )
    turn.say(words, [Choice(turn.tr("The report in Word, to sign"), f"/xuat {Kind.HANDED_IN} {place.code}")])
    return True


def _say_none(turn: Turn, place: Place, one: Round | None) -> None:
    called = name(turn, one) if one else turn.tr("a report")
    lines = [turn.tr("{unit} has not handed in {round} yet, so it is not above.", unit=place.name, round=called)]
    ways = [Choice(turn.tr("The rounds of reports"), "/kybaocao")]
    if one is not None:
        lines.append(turn.tr("It is due on {day}.", day=turn.language.short_date(one.due_on)))
    if one is not None and one.takes_in(turn.today) and place in reported_places(turn.member):
        ways.insert(0, Choice(turn.tr("Hand in the report"), command(HAND_IN, one)))
    lines.append(turn.tr("The code of its figures is there as soon as it is handed in."))
    turn.say("\n".join(lines), ways)


def _tell(turn: Turn, place: Place) -> None:
    one, handed = meant(turn, place)
    if handed is None or one is None:
        _say_none(turn, place, one)
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
