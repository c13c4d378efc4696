"""`/chitieugiao thu 3`: withdraw the targets of an indicator that were given below, and give them again as before."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.assigned import Assigned, AssignedState
from handlers.assigning import telling, units
from handlers.indicators import places
from handlers.indicators.reporting import candidates
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from storage.indicators import assigned


class TakingDraft(BaseModel):
    indicator_id: int
    sure: bool | None = None


def begin(turn: Turn, indicator_id: int) -> None:
    withdrawing.begin(turn, TakingDraft(indicator_id=indicator_id))


def begin_named(turn: Turn, words: str) -> None:
    """Begin with the indicator some words name; where they name none or several, what was given is shown."""
    found = candidates(turn, words)
    if len(found) != 1:
        raise UserError("Which indicator shall be withdrawn?", (Choice(turn.tr("Targets given"), "/chitieugiao da"),))
    begin(turn, found[0].id)


def _given(turn: Turn, indicator_id: int) -> list[Assigned]:
    """The targets of an indicator that somebody's committees have given this year."""
    return [
        target
        for giver in units.givers(turn)
        for target in assigned.of_giver(turn.session, giver.id, turn.today.year, indicator_id)
    ]


class SureToTake(YesOrNo[TakingDraft]):
    yes = marked("Yes, withdraw them")
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: TakingDraft) -> str:
        count = len(_given(turn, draft.indicator_id))
        asked = turn.trn(
            "Shall I withdraw this target from {count} unit?", "Shall I withdraw this target from {count} units?", count
        )
        return f"{places.must_be(turn, draft.indicator_id).name}\n{asked}"


def _finish(turn: Turn, draft: TakingDraft) -> None:
    indicator, given = places.must_be(turn, draft.indicator_id), _given(turn, draft.indicator_id)
    assigned.settle(turn.session, given, AssignedState.WITHDRAWN, turn.stamp)

    def words(speak: Language) -> str:
        return speak.tr("The target “{indicator}” that was given to you is withdrawn.", indicator=indicator.name)

    for each in given:
        telling.tell(turn, each.organisation_id, words, f"withdrawn:{each.id}")
    back = Choice(turn.tr("A mistake: as it was before"), f"/chitieugiao nhucu {given[-1].id}")
    turn.say(turn.tr("Withdrawn, and the units are told."), (back,))


def give_again(turn: Turn, number: int) -> None:
    """Give what was withdrawn together with this target once more, where nothing else was given meanwhile."""
    target = assigned.get(turn.session, number)
    giver = next((each for each in units.givers(turn) if target and each.id == target.giver_organisation_id), None)
    if target is None or giver is None:
        raise NotAllowed("Targets are given by those who lead, serve or administer a committee.")
    indicator = places.must_be(turn, target.indicator_id)
    again = assigned.withdrawn_with(turn.session, number)
    if not again:
        raise UserError("These targets stand already, or others were given since.")
    assigned.settle(turn.session, again, AssignedState.GIVEN, turn.stamp)
    for each in again:
        telling.tell_unit(turn, each, giver, indicator)
    turn.say(turn.trn("Given to {count} unit.", "Given to {count} units.", len(again)))


def _allowed(turn: Turn, draft: TakingDraft) -> None:
    if not units.givers(turn):
        raise NotAllowed("Targets are given by those who lead, serve or administer a committee.")
    if not _given(turn, draft.indicator_id):
        raise UserError("Nothing of this indicator is given at present.")


withdrawing = Dialogue("withdraw_targets", "withdrawing targets", TakingDraft, [SureToTake()], _finish, _allowed)
