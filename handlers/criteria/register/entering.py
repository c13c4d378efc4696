"""Enter a decision into the register: by whom, which units, as what, its day and number; read back."""

import re

from domain.chat import Choice
from domain.criteria.criteria import CriteriaSet
from domain.criteria.permissions import may_recognise_by
from domain.criteria.said import decision_in
from domain.errors import UserError
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.criteria import theirs
from handlers.criteria.register.correcting import corrected, is_title
from handlers.criteria.register.decision import (
    RecogniseDraft,
    decider,
    deciders,
    every_unit,
    known_of,
    meant,
    recognised_already,
    taken,
    units_named,
)
from handlers.criteria.register.paper import WhichDay, WhichNumber, WhichYear
from handlers.criteria.register.showing import COMMAND, MISTAKE, SEE, to_register
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.people import list_text
from locales.wording.recognition.criteria import recognised_text
from storage import organisations
from storage.criteria import recognitions, sets

MOST, LONGEST = 9, 120
_AS_BEFORE = re.compile(r"\b(?:luon|cung|nua|nhu vay|tiep|giong)\b")
""" "Công nhận luôn ấp 1": as what the one before was."""


def begin(turn: Turn, text: str) -> None:
    """Take what a sentence says of a decision as if it had been answered."""
    own, said = deciders(turn), decision_in(text, turn.today)
    units = units_named(turn, own, text)
    draft = RecogniseDraft(number=said.number or None, day=said.day, until=said.until, years=said.years, year=said.year)
    draft.organisation_ids = [each.id for each in units] or None
    draft.decider_id = own[0].id if len(own) == 1 else None
    if found := theirs.set_named(turn, own[0], text):
        draft.code, draft.title = found.code, found.name
    elif is_title(said.title):
        draft.title = said.title[:LONGEST]
    elif _AS_BEFORE.search(fold(text)) and (last := recognitions.last_of(turn.session, draft.decider_id or 0)):
        draft.code, draft.title, draft.year = last.code, last.title, draft.year or last.year
    if draft.day and draft.day > turn.today:
        draft.day = None
    if draft.number and draft.decider_id and taken(turn, draft, draft.number):
        draft.doubted, draft.number = draft.number, None
    enter_recognition.begin(turn, draft)


def begin_of(turn: Turn, place_code: str, set_code: str, year: str) -> None:
    """Begin from a sheet that was agreed to."""
    own, place = deciders(turn), organisations.by_code(turn.session, place_code)
    above = [each for each in own if place is not None and may_recognise_by(turn.member, each, place)]
    if place is None or not above:
        enter_recognition.begin(turn, RecogniseDraft(decider_id=own[0].id if len(own) == 1 else None))
        return
    criteria = sets.in_force(turn.session, place, turn.today).get(set_code)
    draft = RecogniseDraft(
        decider_id=above[-1].id, organisation_ids=[place.id], year=int(year) if year.isdecimal() else None
    )
    if criteria:
        draft.code, draft.title = criteria.code, criteria.name
    enter_recognition.begin(turn, draft)


class ByWhom(Step[RecogniseDraft]):
    slot = "decider_id"
    hears = True

    def ask(self, turn: Turn, draft: RecogniseDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in deciders(turn)[:MOST]]
        return Question(turn.tr("Which committee decided?"), choices)

    def accept(self, turn: Turn, draft: RecogniseDraft, answer: Answer) -> None:
        chosen = [each.id for each in deciders(turn) if str(each.id) == answer.choice]
        if not chosen:
            raise UserError("Please choose one of the organisations.")
        draft.decider_id = chosen[0]


class WhichUnits(Step[RecogniseDraft]):
    slot = "organisation_ids"
    hears = True
    wants = Wants.NAME
    takes_yes = False

    def reads(self, turn: Turn, draft: RecogniseDraft) -> bool:
        return bool(units_named(turn, [decider(turn, draft)], turn.text))

    def ask(self, turn: Turn, draft: RecogniseDraft) -> Question:
        return Question(turn.tr("Which units are recognised? Several may be named in one message."))

    def accept(self, turn: Turn, draft: RecogniseDraft, answer: Answer) -> None:
        found = units_named(turn, [decider(turn, draft)], answer.text)
        if not found:
            raise UserError("I find no organisation below called so. For example: Chi bộ ấp 1, Chi bộ ấp 2.")
        draft.organisation_ids = [each.id for each in found]


class AsWhat(Step[RecogniseDraft]):
    slot = "title"
    hears = True
    wants = Wants.WORDS

    def ask(self, turn: Turn, draft: RecogniseDraft) -> Question:
        known = sets.in_force(turn.session, decider(turn, draft), turn.today)
        return Question(
            turn.tr("Recognised as what?"), [Choice(each.name, each.code) for each in known.values()][:MOST]
        )

    def accept(self, turn: Turn, draft: RecogniseDraft, answer: Answer) -> None:
        by = decider(turn, draft)
        found: CriteriaSet | None = sets.in_force(turn.session, by, turn.today).get(answer.choice)
        found = found or theirs.set_named(turn, by, answer.text)
        if found is None and not (2 < len(answer.text) <= LONGEST and is_title(answer.text)):
            raise UserError("Please choose below, or type as what they are recognised.")
        draft.code, draft.title = (found.code, found.name) if found else ("", " ".join(answer.text.split()))


class ReadDecisionBack(YesOrNo[RecogniseDraft]):
    yes = "Yes, enter it"
    hears = True
    on_no = marked("Nothing was changed.")

    def wanted(self, turn: Turn, draft: RecogniseDraft) -> bool:
        return bool(meant(turn, draft)[0])

    def words(self, turn: Turn, draft: RecogniseDraft) -> str:
        units, decided = meant(turn, draft)
        paper = turn.tr("no. {number}", number=decided.number) if decided.number else turn.tr("no number")
        lines = [
            turn.tr(
                "{decider} recognises as {title}, year {year}:",
                decider=decider(turn, draft).name,
                title=decided.title,
                year=str(decided.year),
            )
        ]
        lines.append(list_text([f"• {each.name}{known_of(turn, each, decided)}" for each in units]))
        lines.append(turn.tr("Decision: {paper}, {day}.", paper=paper, day=turn.language.short_date(decided.day)))
        if decided.until:
            lines.append(turn.tr("It holds until {day}.", day=turn.language.short_date(decided.until)))
        if len(units) < len(draft.organisation_ids or []):
            gone = [each for each in every_unit(turn, draft) if each not in units]
            lines.append(
                turn.tr(
                    "Left out, for they are recognised so already: {names}.",
                    names=", ".join(each.name for each in gone),
                )
            )
        return "\n".join([*lines, turn.tr("Is that right?")])


def _allowed(turn: Turn, draft: RecogniseDraft) -> None:
    decider(turn, draft) if draft.decider_id else deciders(turn)


def _finish(turn: Turn, draft: RecogniseDraft) -> None:
    units, decided = meant(turn, draft)
    if trouble := taken(turn, draft, decided.number):
        raise trouble
    if not units:
        raise recognised_already(turn, draft)
    organisations.require_all_open(turn.session, [each.id for each in units])
    numbers = recognitions.enter(turn.session, [each.id for each in units], decided, turn.stamp)
    said = turn.trn(
        "{count} recognition is in the register.", "{count} recognitions are in the register.", len(numbers)
    )
    ways = (Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {MISTAKE} {numbers[0]}"), to_register(turn))
    turn.say(said, ways)
    for number, unit in zip(numbers, units, strict=True):
        _tell(turn, number, unit, decider(turn, draft).name)


def _tell(turn: Turn, number: int, unit: Place, by: str) -> None:
    found = recognitions.get(turn.session, number)
    assert found is not None
    theirs.tell_leaders(
        turn,
        unit,
        lambda speak: recognised_text(speak, found, unit.name, by),
        f"recognised:{number}",
        lambda speak: [Choice(speak.tr("See it"), f"{COMMAND} {SEE} {number}")],
    )


enter_recognition = Dialogue(
    "enter_recognition",
    marked("entering a recognition"),
    RecogniseDraft,
    [ByWhom(), WhichUnits(), AsWhat(), WhichDay(), WhichYear(), WhichNumber(), ReadDecisionBack()],
    _finish,
    _allowed,
    about="title",
    corrected=corrected,
)
