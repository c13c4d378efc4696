"""What an organisation is, from today on: one of the Party line, a commune, a school …; read back, and taken back."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.people.kinds import UnitKind, unit_kind
from domain.roles import Place
from domain.roster.kinds import unit_kind_of
from handlers.reorganising import theirs
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.wording.roster.kinds import UNITS, unit_kind_text
from storage.facts import units
from storage.roster import organisations as roster


class KindDraft(BaseModel):
    organisation_id: int
    kind: UnitKind | None = None
    agreed: bool | None = None


def begin(turn: Turn, place: Place) -> None:
    give_kind.begin(turn, KindDraft(organisation_id=place.id))


def _now(turn: Turn, draft: KindDraft) -> UnitKind:
    return unit_kind(units.kind_of(turn.session, draft.organisation_id))


class WhichKind(Step[KindDraft]):
    slot = "kind"

    def ask(self, turn: Turn, draft: KindDraft) -> Question:
        place = theirs.place_of(turn, draft.organisation_id)
        now = turn.tr(UNITS[_now(turn, draft)])
        text = turn.tr("What is {branch}? Now: {kind}.", branch=place.name, kind=now)
        return Question(text, [Choice(turn.tr(label), kind) for kind, label in UNITS.items()])

    def accept(self, turn: Turn, draft: KindDraft, answer: Answer) -> None:
        kind = answer.choice or unit_kind_of(answer.text)
        if kind not in list(UnitKind):
            raise UserError("Please choose one of the kinds.")
        _require_other(turn, draft, UnitKind(kind))
        draft.kind = UnitKind(kind)


def _require_other(turn: Turn, draft: KindDraft, kind: UnitKind | None) -> None:
    if kind is _now(turn, draft):
        place, said = theirs.place_of(turn, draft.organisation_id), unit_kind_text(turn.language, kind)
        raise UserError("{branch} is noted so already: {kind}.", branch=place.name, kind=said)


class KindReadBack(YesOrNo[KindDraft]):
    slot = "agreed"
    yes = "Yes, note it"

    def words(self, turn: Turn, draft: KindDraft) -> str:
        place, speak = theirs.place_of(turn, draft.organisation_id), turn.language
        kinds = {"kind": unit_kind_text(speak, draft.kind or ""), "before": unit_kind_text(speak, _now(turn, draft))}
        said = turn.tr("I note: from today on {branch} is: {kind} (before: {before}).", branch=place.name, **kinds)
        stay = turn.tr("Figures of the days before stay as they were.")
        return f"{said} {stay}\n" + turn.tr("Is that right?")


def _finish(turn: Turn, draft: KindDraft) -> None:
    if not draft.agreed or draft.kind is None:
        turn.say(turn.tr("Nothing was changed."))
        return
    roster.lock(turn.session)
    place = theirs.place_of(turn, draft.organisation_id)
    _require_other(turn, draft, draft.kind)
    entry = units.give_kind(turn.session, place.id, draft.kind, turn.stamp)
    kind = unit_kind_text(turn.language, draft.kind)
    theirs.say_done(turn, place, turn.tr("Noted: {branch} is: {kind}.", branch=place.name, kind=kind), entry)


give_kind = Dialogue(
    "kind_of_organisation",
    "noting what an organisation is",
    KindDraft,
    [WhichKind(), KindReadBack()],
    _finish,
    lambda turn, draft: theirs.place_of(turn, draft.organisation_id),
)
