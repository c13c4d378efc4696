"""`/khenthuong hoso`: the set of papers of one list; while its parts would not agree, what is missing is said."""

from domain.chat import Choice
from domain.commending.commendation import Commendation, Lack, Occasion, praised
from domain.commending.decisions import counts_in
from domain.errors import UserError
from domain.papers.kinds import Kind
from domain.permissions import may_see_names
from domain.roles import Place
from exports.papers.recognition.commending import Listed, listed
from handlers.commending import theirs
from handlers.commending.showing import overview_way, warnings
from handlers.commending.theirs import AMEND, COMMAND, NAMED, PAPERS, SEE, VOTES
from handlers.figures.named import starting_places
from handlers.talk.turn import Turn
from locales.wording.recognition.commending import LACKS, occasion_text, praised_text

KINDS = {
    Occasion.ANNIVERSARY: Kind.PRAISE,
    Occasion.REVIEW: Kind.PRAISE_REVIEW,
    Occasion.SUDDEN: Kind.PRAISE_SUDDEN,
}
"""The set of each occasion."""
OCCASIONS = {str(kind): occasion for occasion, kind in KINDS.items()}
SHOWN = 5


def offer(turn: Turn, argument: str, text: str = "") -> None:
    """ "/khenthuong hoso", "/khenthuong hoso sudden": which list, then its papers, or what it lacks."""
    mine = [each for each in starting_places(turn) if may_see_names(turn.member, each)]
    if not mine:
        raise UserError("The papers are of those who lead or serve an organisation.")
    chosen = argument.strip()
    lists = {
        (each, place.id): place
        for place in mine
        for each in Occasion
        if listed(turn.session, place, each, turn.today).rows
    }
    found = [key for key in lists if chosen in ("", key[0], f"{key[0]} {key[1]}")]
    if not found:
        turn.say(turn.tr("Nothing is proposed that papers could be made of."), (overview_way(turn),))
    elif len(found) > 1:
        ways = [
            Choice(_title(turn, each, lists[each, place]), f"{COMMAND} {PAPERS} {each} {place}")
            for each, place in found
        ]
        turn.say(turn.tr("The papers of which list?"), ways)
    else:
        _check(turn, lists[found[0]], found[0][0], text)


def _title(turn: Turn, occasion: Occasion, place: Place) -> str:
    year = listed(turn.session, place, occasion, turn.today).year
    return f"{occasion_text(turn.language, occasion, year)} – {place.name}"


def _check(turn: Turn, place: Place, occasion: Occasion, text: str) -> None:
    found = listed(turn.session, place, occasion, turn.today)
    if not say_lacking(turn, place, occasion, text):
        counted = praised_text(turn.language, praised(found.rows))
        lines = [turn.tr("The list has {counted}; its four parts agree.", counted=counted)]
        lines += [line for each in found.rows for line in warnings(turn, each)][:SHOWN]
        way = Choice(turn.tr("Make the papers (Word)"), f"/xuat {KINDS[occasion]} {place.code}")
        turn.say("\n".join(lines), (way, overview_way(turn)))


def say_lacking(turn: Turn, place: Place, occasion: Occasion, text: str = "") -> bool:
    """Whether the parts of the set would not agree; then what is missing is said, each with its way."""
    found = listed(turn.session, place, occasion, turn.today)
    if not found.rows:
        turn.say(turn.tr("Nothing is proposed that papers could be made of."), (overview_way(turn),))
        return True
    lines, ways = _stated(turn, found, text), list[Choice]()
    for each in found.rows:
        if lack := found.lacks.get(each.id):
            of = found.places[each.proposer_id]
            who = theirs.who(turn, turn.language, each, of, turn.member)
            lines.append(f"• {who}: {turn.tr(LACKS[lack])}")
            ways += _way(turn, each, lack, who)
    if not lines:
        return False
    head = turn.tr("I make no papers yet, for their parts would not agree:")
    more = [turn.tr("  … and {count} more", count=len(lines) - SHOWN)] if len(lines) > SHOWN else []
    turn.say("\n".join([head, *lines[:SHOWN], *more]), [*ways[:SHOWN], overview_way(turn)], private=True)
    return True


def _stated(turn: Turn, found: Listed, text: str) -> list[str]:
    """That another number was said than the list has: "làm hồ sơ khen 2 tập thể, 5 cá nhân"."""
    collectives, people = counts_in(text)
    has = praised(found.rows)
    if (collectives in (0, has.collectives) and people in (0, has.people)) or not (collectives or people):
        return []
    return [turn.tr("• the list has {counted}, and you say another number", counted=praised_text(turn.language, has))]


def _way(turn: Turn, found: Commendation, lack: Lack, who: str) -> list[Choice]:
    verbs = {
        Lack.VOTES: VOTES,
        Lack.BALLOTS: VOTES,
        Lack.MEMBERS: VOTES,
        Lack.WORDS: AMEND,
        Lack.NAME: SEE,
        Lack.WORD: NAMED,
    }
    return [Choice(who, f"{COMMAND} {verbs[lack]} {found.id}")]
