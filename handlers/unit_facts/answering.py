"""Serve what is surely said of facts of organisations: noted, put right, not done yet, asked for; in any wording."""

import re

from domain.campaigns import past_fact, telling_facts
from domain.campaigns.permissions import may_take_back_fact
from domain.campaigns.telling_facts import Told
from domain.chat import Choice
from domain.errors import NotAllowed
from domain.permissions import reported_places
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.moments.past_days import past_day
from domain.understanding.moments.wished_day import named_day
from domain.understanding.text.words import fold
from handlers.figures.named import named
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from handlers.unit_facts import noting, showing, theirs
from handlers.unit_facts.noting import FactDraft
from handlers.unit_facts.theirs import BACK, COMMAND, EXPECT, NOTE
from locales.wording.organisations.unit_facts import fact_text
from storage import organisations
from storage.campaigns import unit_facts

_ILL = re.compile(
    r"\b(?:nam vien|nhap vien|bi benh|benh|om|dau nang|mo(?! (?:hoi|lop|dot|cuoc|hop|rong|lai|ra|duoc|man))|cap cuu)\b"
)
_LISTS = ("nao", "ai", "chua", "thieu", "con ")


def note(turn: Turn, text: str) -> None:
    """What an organisation did: read back, with what is missing asked; what is wrong is put right or taken back."""
    text, back = past_fact.put_apart(text)
    text = past_fact.without_wrong_day(text)
    own = reported_places(turn.member)
    place = _named(turn, text)
    top = place or own[0]
    owed = theirs.owed(turn, top.path)
    told = telling_facts.told_surely(text, owed.kinds, turn.today)
    if past_fact.says_wrong(text) and not (told and (told.day or told.done is not None)):
        _put_right(turn, text, place, told)
        return
    wrong = telling_facts.kind_said(back, owed.kinds) if back else None
    if told is None and wrong is not None:
        _put_right(turn, back, place, Told(wrong))
        return
    if told is None:
        if len(own) > 1 and place is None:
            showing.overview(turn, top, None)
            return
        ways = [Choice(each.name, f"{COMMAND} {NOTE} {index} {top.code}") for index, each in enumerate(owed.kinds)]
        turn.say(turn.tr("What shall I note of {organisation}?", organisation=top.name), ways)
        return
    number = place.id if place else own[0].id if len(own) == 1 else None
    if place is not None:
        theirs.place_to_note(turn, place.id)
    draft = FactDraft(code=told.kind.code, organisation_id=number, day=told.day, words=text[: noting.LONGEST])
    draft.done, draft.of, draft.back = told.done, told.of, wrong.code if wrong else ""
    noting.note.begin(turn, draft)


def _named(turn: Turn, text: str) -> Place | None:
    """The unit that is named, of one's own or below; another one is refused."""
    found = named(turn, text, [each.path for each in reported_places(turn.member)])
    if found is None and (other := named(turn, text, ["/"])) and any(sign.isdigit() for sign in other.name):
        raise theirs.not_theirs(other)
    return found


def _put_right(turn: Turn, text: str, place: Place | None, told: Told | None) -> None:
    """Offer to take back what was noted last, of the unit that is named or of one's own."""
    places = [place] if place else list(reported_places(turn.member))
    code = told.kind.code if told else ""
    deed = unit_facts.last_deed(turn.session, [each.id for each in places], code)
    of = organisations.by_id(turn.session, deed.organisation_id) if deed else None
    if deed is None or of is None:
        where = place or places[0]
        turn.say(
            turn.tr("Of {organisation} it stands as not done; nothing is to be taken back.", organisation=where.name)
        )
        showing.overview(turn, reported_places(turn.member)[0], None)
        return
    if not may_take_back_fact(turn.member, of, deed.by):
        raise theirs.not_theirs(of)
    kind = theirs.kind_of(turn, of.path, deed.code)[1]
    noted = unit_facts.of_organisation(turn.session, deed.campaign_id, of.id, AsOf.now(turn.today))[deed.code]
    said = fact_text(turn.language, kind, noted)
    words = turn.tr("Of {organisation} is noted:", organisation=of.name) + f"\n{said}\n"
    words += turn.tr("Shall I take that back? To put it right instead, write how it should be.")
    yes = Choice(turn.tr("Yes, take it back"), f"{COMMAND} {BACK} {deed.id}")
    propose(turn, words, yes, Choice(turn.tr("No, leave it"), f"{COMMAND} {of.code}"))


def not_yet(turn: Turn, text: str) -> None:
    """Something has not been done yet: nothing is noted and nobody is urged; what stands as done can be taken back."""
    place = _named(turn, text) or reported_places(turn.member)[0]
    owed = theirs.owed(turn, place.path)
    kind = telling_facts.kind_said(text, owed.kinds)
    noted = unit_facts.of_organisation(turn.session, owed.campaign_id, place.id, AsOf.now(turn.today))
    if kind is not None and kind.code in noted and not kind.adds:
        _put_right(turn, text, place, Told(kind))
        return
    what = kind.name if kind else turn.tr("That")
    words = turn.tr(
        "All right. {what}: I note nothing of {organisation}. Once it is done, one line to me is enough.",
        what=what,
        organisation=place.name,
    )
    day = named_day(text, turn.today)
    lines = [turn.tr("I wish the comrade a quick recovery."), words] if _ILL.search(fold(text)) else [words]
    if kind is None or day is None or day <= turn.today:
        turn.say("\n".join(lines))
        return
    unit_facts.expect(turn.session, owed.campaign_id, place.id, kind.code, day, turn.stamp)
    about = turn.tr("Expected about {day}; when the day is sure, please tell me.", day=turn.language.short_date(day))
    index = owed.kinds.index(kind)
    ways = (Choice(turn.tr("Do not note when it is expected"), f"{COMMAND} {EXPECT} {index} {place.code}"),)
    turn.say("\n".join([*lines, about]), ways)


def show(turn: Turn, text: str) -> None:
    """What a unit has done; of a committee how many below have, and which have not."""
    place = named(turn, text, ["/"]) or theirs.first_of_mine(turn)
    if place is None:
        raise NotAllowed("The figures of an organisation are seen by those who lead or serve it.")
    place = showing.require_seen(turn, place)
    day, _ = past_day(text, turn.today)
    owed = theirs.owed(turn, place.path).kinds
    kind, several = telling_facts.kind_said(text, owed), telling_facts.kinds_said(text, owed)
    if len(several) > 1 and place.has_branches:
        showing.show_several(turn, place, several, day)
    elif kind is not None and place.has_branches and any(each in f"{fold(text)} " for each in _LISTS):
        showing.show_missing(turn, place, kind.code, day, 0, level=telling_facts.level_asked(text))
    else:
        showing.overview(turn, place, day)
