"""What is said of criteria, grades and recognitions in any words, by those whose it is to do and by members who ask."""

import re

from domain.chat import Choice
from domain.criteria.grades import WORDS
from domain.criteria.said import Wish, one_mark, wish_in, year_said
from domain.permissions import has_summaries
from domain.roles import Place
from domain.understanding.recognition.tallies import asks_what_is_lacking, calls_to_mark, tally_in
from domain.understanding.text.words import fold
from handlers.criteria import calling, entering, marking, overview, tallying, theirs
from handlers.criteria.grades import noting, showing
from handlers.criteria.register import entering as recognising
from handlers.criteria.register import showing as register
from handlers.criteria.register.decision import units_named
from handlers.criteria.sheet import to_overview
from handlers.criteria.theirs import COMMAND, HAND_IN
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from storage.criteria import grades, sheets
from storage.people import members

_AIMS = re.compile(r"\b(?:chi tieu|phan dau|muc tieu|giao)\b.*\bcong nhan\b|\bcong nhan\b.*\b(?:chi tieu|muc tieu)\b")
_AIM = re.compile(r"\b(?P<count>\d{1,5}) (?:chi bo|dang bo|don vi|to chuc|to dang|noi)\b")
_ANEW = re.compile(
    rf"(?:.{{0,15}}?[ ,])?(?:chi bo )?(?:ap|khu pho|kp|thon|chi bo) \S{{1,12}}(?: \S+)?(?: la)? (?:sua|doi|ha|nang)"
    rf"(?: lai| thanh| len| xuong| la)* (?:{WORDS.pattern}).{{0,20}}"
)
_RECOGNISES = re.compile(r"(?:(?:dang uy|dang bo|xa|nay|da|vua|cho|xin|ghi) )*cong nhan\b")


def heard(turn: Turn) -> bool:
    """Whether one of these is meant, which is then read back, or shown."""
    if turn.chat.dialogue or turn.person is None:
        return False
    if _tallied(turn) or _one_mark(turn) or _aimed(turn) or _graded_anew(turn):
        return True
    wish = wish_in(turn.text)
    if wish is None or not (has_summaries(turn.member) or wish in _OF_MEMBERS):
        return False
    return wish in _SERVING and _SERVING[wish](turn)


def heard_whole(turn: Turn) -> bool:
    """Whether criteria are set, grades noted or units recognised by a text of several parts, which is one thing."""
    return wish_in(turn.text) in _OF_LISTS and heard(turn)


def _one_mark(turn: Turn) -> bool:
    """ "Tiêu chí 3 đạt": of the sheet that is being marked."""
    said = one_mark(turn.text) if has_summaries(turn.member) else None
    sheet = theirs.latest_sheet(turn) if said else None
    if said is None or sheet is None:
        return False
    marking.mark_one(turn, sheet, said)
    return True


def _tallied(turn: Turn) -> bool:
    """How many are met, what is lacking still, and that the units below shall mark themselves."""
    place = next(iter(theirs.own_places(turn)), None)
    if calls_to_mark(turn.text) and calling.read_back(turn, turn.text):
        return True
    if place is not None and not place.has_branches and (said := tally_in(turn.text)):
        return tallying.begin(turn, place, said, turn.text)
    home = place or turn.member.home
    return home is not None and asks_what_is_lacking(turn.text) and tallying.show_lacking(turn, home)


def _graded_anew(turn: Turn) -> bool:
    """ "Ấp 2 sửa lại hoàn thành tốt thôi", after this person noted grades today: of the same year."""
    if not turn.member.duties or not _ANEW.match(fold(turn.text).strip(" .!")):
        return False
    own = [each.path for each in theirs.places(turn)]
    year = next(
        (year for path in own for year in grades.noted_on(turn.session, path, turn.member.id, turn.today)), None
    )
    if year is None:
        return False
    noting.begin(turn, f"{turn.text}, {turn.tr('year {year}', year=str(year))}")
    return True


def _aimed(turn: Turn) -> bool:
    """ "Chỉ tiêu công nhận 75 chi bộ trong sạch năm 2026"."""
    folded = fold(turn.text)
    found = _AIM.search(folded) if _AIMS.search(folded) else None
    place = theirs.place_meant(turn) if found and turn.member.duties else None
    if found is None or place is None or not place.has_branches:
        return False
    criteria = theirs.set_named(turn, place, turn.text)
    if criteria is None:
        return False
    count, year = found["count"], year_said(turn.text, turn.today) or turn.today.year
    text = turn.tr(
        "{organisation} strives to recognise {count} as {title} in {year}. Is that right?",
        organisation=place.name,
        count=int(count),
        title=criteria.name,
        year=str(year),
    )
    yes = Choice(
        turn.tr("Yes, note it"), f"{register.COMMAND} {register.AIM} {count} {year} {criteria.code} {place.code}"
    )
    propose(turn, text, yes, Choice(turn.tr("No, leave it"), register.COMMAND))
    return True


def _mark(turn: Turn) -> bool:
    place = theirs.place_meant(turn, turn.text)
    place = place if place in theirs.own_places(turn) else next(iter(theirs.own_places(turn)), None)
    criteria = theirs.set_named(turn, place, turn.text) if place else None
    if place is None or criteria is None:
        overview.command(turn, place.code if place else "")
        return True
    marking.begin(turn, place, criteria, criteria.period(theirs.day_meant(turn, criteria, turn.text)))
    return True


def _see(turn: Turn) -> bool:
    place = theirs.place_meant(turn, turn.text) or next(iter(theirs.places(turn)), None)
    if place is None:
        return False
    criteria = theirs.set_named(turn, place, turn.text)
    if criteria is None:
        overview.show(turn, theirs.place_of(turn, place.code))
        _say_who_marks(turn, place)
    else:
        period = criteria.period(theirs.day_meant(turn, criteria, turn.text))
        overview.show_set(turn, theirs.place_of(turn, place.code), criteria, period)
    return True


def _say_who_marks(turn: Turn, place: Place) -> None:
    """To a member, who may think it is theirs or forgotten."""
    leading = [] if turn.member.duties else members.leaders(turn.session, [place.id], turn.today)[place.id]
    if names := ", ".join(members.names(turn.session, sorted(leading)).values()):
        turn.say_first(turn.tr("{branch} is marked by those who lead it: {names}.", branch=place.name, names=names))


def _hand_in(turn: Turn) -> bool:
    """The sheet that is being marked is read back by its name before it goes up."""
    sheet = theirs.latest_sheet(turn)
    if sheet is None:
        return _see(turn)
    place = theirs.open_sheet(turn, sheet.id)[1]
    named = theirs.set_named(turn, place, turn.text)
    sheet = (named and sheets.of(turn.session, place.id, named.code, named.period(turn.today))) or sheet
    yes = Choice(turn.tr("Hand it in to the level above"), f"{COMMAND} {HAND_IN} {sheet.id}")
    text = turn.tr("Hand in “{criteria}” of {organisation}?", criteria=sheet.set.name, organisation=place.name)
    propose(turn, text, yes, to_overview(turn, place))
    return True


def _grade(turn: Turn) -> bool:
    noting.begin(turn, turn.text)
    return True


def _own_grade(turn: Turn) -> bool:
    showing.own(turn)
    return True


def _grades(turn: Turn) -> bool:
    showing.asked(turn, turn.text)
    return True


def _enter(turn: Turn) -> bool:
    entering.begin(turn, turn.text)
    return True


def _recognise(turn: Turn) -> bool:
    """By a committee, of units below it: "được công nhận gia đình văn hóa" is told by anybody."""
    own = [each for each in theirs.places(turn) if each.has_branches]
    if not own or not (_RECOGNISES.match(fold(turn.text)) or units_named(turn, own, turn.text)):
        return False
    recognising.begin(turn, turn.text)
    return True


def _register(turn: Turn) -> bool:
    place = theirs.place_meant(turn, turn.text) or next(iter(theirs.places(turn)), None)
    if place is None:
        return False
    register.overview(turn, place)
    return True


def _lapsing(turn: Turn) -> bool:
    place = theirs.place_meant(turn, turn.text) or next(iter(theirs.places(turn)), None)
    if place is None:
        return False
    register.lapsing(turn, place)
    return True


_SERVING = {
    Wish.MARK: _mark,
    Wish.HAND_IN: _hand_in,
    Wish.SEE: _see,
    Wish.ENTER: _enter,
    Wish.GRADE: _grade,
    Wish.GRADES: _grades,
    Wish.OWN_GRADE: _own_grade,
    Wish.RECOGNISE: _recognise,
    Wish.REGISTER: _register,
    Wish.LAPSING: _lapsing,
}
"""A sheet to print is made at the desk, as any paper."""
_OF_LISTS = (Wish.ENTER, Wish.GRADE, Wish.RECOGNISE)
_OF_MEMBERS = frozenset({Wish.OWN_GRADE, Wish.GRADES, Wish.SEE, Wish.REGISTER})
