"""`/xuat`: the files of an organisation to print, correct, sign and pass on, for those whose business they are."""

import re
from datetime import date, timedelta

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.papers.forms import DRAFT, Form
from domain.papers.kinds import OWN_SHEET, Kind
from domain.permissions import has_summaries, may_see_names, may_summarise
from domain.pledges.listing import Shown
from domain.roles import Place
from domain.understanding.moments.wished_day import named_day
from domain.understanding.text.words import fold
from exports.desk.offered import OFFERED, OfferedFile, named
from handlers.commending import papers as praise
from handlers.commending.papers import OCCASIONS
from handlers.desk import blank, letterhead, ordering, own_sheet
from handlers.desk.read_back import NOT_SIGNED, asks_to_sign
from handlers.figures.named import starting_places, unknown_code
from handlers.people import secretary
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import organisations

MOST = 8
"""Choices of one screen."""
MORE = "them"
"""What asks for the files that found no room on it."""
_WHEN = r"(?:toi|sang|chieu|trua|ngay|hom|bua)(?: (?:ngay|toi|sang|chieu))*"
_MEETS = re.compile(
    rf"\b{_WHEN} (?P<day>\d{{1,2}}(?![hg:]|\d| (?:gio|h|g|nguoi|viec)\b)|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b"
    r"|\bhop(?: chi bo)? (?P<other>thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b"
)
_NUMBER = re.compile(r"\b(?:sdt|so dt|sddt|(?:so|kem|co|cot|ghi|them) dien thoai|so phone|lien lac|so zalo|dia chi)\b")


def show(turn: Turn, argument: str) -> None:
    """ "/xuat", "/xuat CB1", "/xuat excel CB1": which organisation, then which file, then the file."""
    if argument.strip() == OWN_SHEET or not (argument.strip() or has_summaries(turn.member)):
        own_sheet.make(turn)
        return
    if not has_summaries(turn.member):
        secretary.say_who_can(turn, has_summaries)
        return
    if argument.startswith(f"{blank.WITH} ") or argument.startswith(f"{blank.WITHOUT} "):
        blank.make(turn, argument)
        return
    first, _, rest = argument.strip().partition(" ")
    if first == MORE and (place := organisations.by_code(turn.session, rest.strip())):
        offer(turn, place, None, start=MOST)
        return
    paper, form = named(fold(first))
    code = rest.strip() if paper else argument.strip()
    place = organisations.by_code(turn.session, code) if code else _own(turn, form.written(paper.name) if paper else "")
    if place is None and code:
        raise _unknown(turn, code) if paper is None else unknown_code(code)
    if place is not None:
        offer(turn, place, paper, form)


def _own(turn: Turn, name: str) -> Place | None:
    """The one organisation somebody serves; None where they are asked which; `name`: the paper wanted, "" for any."""
    places = starting_places(turn)
    if len(places) == 1:
        return places[0]
    ways = [Choice(each.name, f"/xuat {name} {each.code}".replace("  ", " ")) for each in places[:MOST]]
    turn.say(turn.tr("The files of which organisation?"), ways)
    return None


def _unknown(turn: Turn, said: str) -> UserError:
    """Neither a file nor an organisation: offer the files instead."""
    ways = (Choice(turn.tr("See the files"), "/xuat"),)
    return UserError("I know no file and no organisation called {words}.", ways, words=quoted(said, 40))


def offer(turn: Turn, place: Place, paper: OfferedFile | None, form: Form = DRAFT, start: int = 0) -> None:
    """Let somebody choose among the files they may have, or make the one they named."""
    check(turn, place)
    if paper is not None:
        _make(turn, place, paper, form)
        _say_left_out(turn)
        if paper.name == Kind.MEETING and (day := _day_of_meeting(turn)):
            words = turn.tr(
                "The figures are of today. Ask for the sheet once more shortly before the meeting on {day}, and it has "
                "the newest.",
                day=turn.language.short_date(day),
            )
            (turn.say_first if turn.said else turn.say)(words)
        return
    found = [each for each in OFFERED if each.may(turn.member, place)]
    shown = found[start : start + MOST]
    ways = [Choice(turn.tr(each.title), f"/xuat {_named(each, form)} {place.code}") for each in shown]
    if len(found) > start + MOST:
        ways.append(Choice(turn.tr("Other files"), f"/xuat {MORE} {place.code}"))
    turn.say(turn.tr("Which file of {organisation}?", organisation=place.name), ways)


def _day_of_meeting(turn: Turn) -> date | None:
    """The coming day for which the sheet is wanted: "tối 12 họp", "họp thứ bảy này"."""
    found = _MEETS.search(fold(turn.text))
    if found is None:
        return None
    said = found["day"] or found["other"]
    days = (turn.today + timedelta(days=each) for each in range(1, 32))
    if not said.isdecimal():
        return named_day(said, turn.today)
    return next((each for each in days if each.day == int(said)), None)


def check(turn: Turn, place: Place) -> None:
    figures = (Choice(turn.tr("Summary"), "/tonghop"),)
    if not may_summarise(turn.member, place):
        raise NotAllowed("The files of {organisation} are not yours to have.", figures, organisation=place.name)
    if not organisations.is_open(turn.session, place):
        raise UserError("{organisation} is closed, so no file is made of it.", figures, organisation=place.name)
    if not turn.hands_over_files:
        raise UserError(
            "A file cannot be handed over in this chat. Please take it on Telegram, or ask an administrator to open "
            "the page for downloads. The figures can be read here.",
            (*figures, *_list(turn, place)),
        )


def _list(turn: Turn, place: Place) -> list[Choice]:
    if not may_see_names(turn.member, place):
        return []
    return [Choice(turn.tr("Who registered what"), f"/danhsach {Shown.ALL} {place.code} 0")]


def _named(paper: OfferedFile, form: Form) -> str:
    return paper.formed(form).written(paper.name)


def _make(turn: Turn, place: Place, paper: OfferedFile, form: Form) -> None:
    """Ask first what nobody but its people can know, then leave it to be made."""
    ordering.check(turn, place, paper, form)
    if paper.name in OCCASIONS and praise.say_lacking(turn, place, OCCASIONS[paper.name]):
        return
    if paper.headed and letterhead.ask_first(turn, place, _named(paper, form)):
        return
    if paper.name == Kind.BLANK and blank.propose_invitations(turn, place):
        return
    ordering.order(turn, place, paper, form)


def asks_numbers(text: str) -> bool:
    """Whether telephone numbers or addresses are asked for."""
    return _NUMBER.search(fold(text)) is not None


def _say_left_out(turn: Turn) -> None:
    """Say what is asked for beside a paper and is not done; a paper that only comes in a moment says nothing itself."""
    lines = []
    if asks_to_sign(turn.text):
        lines.append(turn.tr(NOT_SIGNED))
    if asks_numbers(turn.text):
        lines.append(turn.tr("I keep no telephone numbers and give none out, comrade."))
    if lines:
        (turn.say_first if turn.said else turn.say)("\n".join(lines))
