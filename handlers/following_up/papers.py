"""Below a paper that was made: another one, somebody left out of it, sent on to whom it is about."""

import re

from domain.chat import Choice
from domain.papers.forms import Form, read
from domain.papers.kinds import Kind
from domain.permissions import has_summaries
from domain.roles import Member, Place
from domain.understanding.followups.pointing import is_another_one
from domain.understanding.remarks.mourners import lost_a_relative
from domain.understanding.text.words import fold
from exports.desk.offered import BY_NAME, EXCEL
from handlers.figures.named import starting_places
from handlers.hearing import persons
from handlers.people import whom
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage import organisations
from storage.people import members

LONGEST = 24  # words
OFFERED = 3
_LEAVES_OUT = re.compile(r"\b(?:bo|chua|rut|gach|xoa|lay|go|tru)\b.*\b(?:ra|di|khoi)\b")
_SENT_ON = re.compile(
    r"(?!.*(?:[:\d]|\b(?:la|rang|nhac)\b))(?:\w+ ){0,4}?(?:gui|chuyen|dua)\b"
    r"(?:.*\b(?:thang|truc tiep|zalo|telegram|to|phieu|file|tep|ban|bang|danh sach|giay)\b.*"
    r"|(?: (?:luon|giup|gium|dum))*) (?:cho|toi|qua)\b"
)


def heard(turn: Turn) -> bool:
    """Whether a few words mean the paper made last, or that of a comrade who is named."""
    if turn.person is None or turn.chat.dialogue or not has_summaries(turn.member):
        return False
    folded, asked = fold(turn.text).strip(" .?!"), frame.last(turn)
    if len(folded.split()) > LONGEST:
        return False
    of_paper = asked is not None and asked.thing is frame.Thing.FILE
    if is_another_one(turn.text):
        return _ask_which(turn, asked if of_paper else None)
    one = persons.the_one(turn, whom.of_the_cells(turn)) if whom.leads_a_cell(turn) else None
    if one is None:
        return False
    if of_paper and _LEAVES_OUT.search(folded):
        _leave_out(turn, one)
    elif _SENT_ON.match(folded):
        _send_on(turn, one)
    else:
        return False
    return True


def _ask_which(turn: Turn, asked: frame.Frame | None) -> bool:
    """Which other paper is meant: those that are likeliest of the same organisation."""
    place = organisations.by_code(turn.session, asked.code) if asked else next(iter(starting_places(turn)), None)
    if place is None:
        return False
    kinds = (Kind.COMMITTEE, Kind.COMMITTEE_HALF_YEAR) if place.has_branches else (Kind.REGISTRATION, Kind.MEETING)
    made = read(asked.what)[0] if asked else ""
    papers = [each for each in (EXCEL, *(BY_NAME[kind] for kind in kinds)) if each.name != made]
    ways = [Choice(turn.tr(each.title), f"/xuat {each.name} {place.code}") for each in papers[:OFFERED]]
    turn.say(turn.tr("Which paper do you mean? Please choose, or name it."), ways)
    return True


def _leave_out(turn: Turn, one: Member) -> None:
    """Nobody is taken out of what is counted; the line is deleted in the Word file."""
    if lost_a_relative(turn.text):
        turn.say(turn.tr("I am sorry to hear that. I write nothing of it down."))
    words = turn.tr(
        "In the Word file the line of comrade {name} can be deleted before it is printed. The figures stay as they "
        "are: what the comrade registered is not touched.",
        name=one.name,
    )
    turn.say(words, _ways(turn, one)[1:])


def _send_on(turn: Turn, one: Member) -> None:
    words = turn.tr(
        "Files I give only to you: the sheet of comrade {name} I make here, and you pass it on by Zalo or on paper. "
        "Nothing was sent to the comrade.",
        name=one.name,
    )
    turn.say(words, _ways(turn, one))


def _ways(turn: Turn, one: Member) -> list[Choice]:
    home = _home(turn, one)
    sheet = f"/xuat {Form(member=one.id).written(Kind.SIGNING)} {home.code}" if home else "/xuat"
    return [
        Choice(turn.tr("The sheet of comrade {name}", name=one.name), sheet),
        Choice(turn.tr("Write to comrade {name}", name=one.name), f"/nhanrieng {one.id}"),
    ]


def _home(turn: Turn, one: Member) -> Place | None:
    other = members.person(turn.session, one.id, turn.today)
    return other.home if other else None
