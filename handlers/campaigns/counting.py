"""`/dotthidua tinh 1`: which kinds of people and of organisations the figures of a campaign count, from today on."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.people.kinds import EVERYBODY, LeftOut, PersonKind, UnitKind
from domain.permissions import is_admin
from domain.roster.kinds import kind_of, unit_kind_of
from domain.stamps import AsOf
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.roster.kinds import kinds_text
from storage.facts import left_out
from storage.queue import approval
from storage.queue.approval import Setting

SWITCH = "tinh"
PEOPLE, UNITS = "people", "units"
KINDS: dict[str, list[str]] = {PEOPLE: list(PersonKind), UNITS: list(UnitKind)}


class CountingDraft(BaseModel):
    campaign_id: int
    name: str = ""
    of: str | None = None
    kind: str | None = None
    leaves: bool = False
    sure: bool | None = None


def begin(turn: Turn, campaign: Setting, kind: str = "") -> None:
    of = next((each for each, kinds in KINDS.items() if kind in kinds), None)
    draft = CountingDraft(campaign_id=campaign.id, name=campaign.name, of=of)
    if of:
        _choose(turn, draft, kind)
    switch.begin(turn, draft)


def described(turn: Turn, campaign: Setting) -> str:
    now = _now(turn, campaign.id)
    if now == EVERYBODY:
        return turn.tr("Everybody is counted.")
    return turn.tr("Not counted: {kinds}", kinds=kinds_text(turn.language, now.people | now.units))


def way(turn: Turn, campaign: Setting, *, named: bool) -> Choice:
    label = turn.tr("Who is counted")
    return Choice(f"{label} – {campaign.name}"[:60] if named else label, f"/dotthidua {SWITCH} {campaign.id}")


def _now(turn: Turn, campaign_id: int) -> LeftOut:
    return left_out.of_campaign(turn.session, campaign_id, AsOf(turn.today))


class OfWhat(Step[CountingDraft]):
    slot = "of"

    def ask(self, turn: Turn, draft: CountingDraft) -> Question:
        text = turn.tr("Which kinds shall be counted otherwise: of people, or of organisations?")
        return Question(text, (Choice(turn.tr("Kinds of people"), PEOPLE), Choice(turn.tr("Of organisations"), UNITS)))

    def accept(self, turn: Turn, draft: CountingDraft, answer: Answer) -> None:
        if answer.choice not in KINDS:
            raise UserError("Please choose one of the two.")
        draft.of = answer.choice


class WhichKind(Step[CountingDraft]):
    slot = "kind"

    def ask(self, turn: Turn, draft: CountingDraft) -> Question:
        now = _now(turn, draft.campaign_id)
        counted, left = marked("{kind}: counted"), marked("{kind}: not counted")
        choices = [
            Choice(turn.tr(left if _is_out(now, each) else counted, kind=kinds_text(turn.language, [each])), each)
            for each in KINDS[draft.of or PEOPLE]
        ]
        return Question(turn.tr("Which one shall be counted otherwise from today on?"), choices)

    def accept(self, turn: Turn, draft: CountingDraft, answer: Answer) -> None:
        kinds, read = KINDS[draft.of or PEOPLE], kind_of if draft.of == PEOPLE else unit_kind_of
        chosen = answer.choice or read(answer.text)
        if chosen not in kinds:
            raise UserError("Please choose one of the kinds.")
        _choose(turn, draft, chosen)


def _choose(turn: Turn, draft: CountingDraft, kind: str) -> None:
    draft.kind, draft.leaves = kind, not _is_out(_now(turn, draft.campaign_id), kind)


def _is_out(now: LeftOut, kind: str) -> bool:
    return kind in now.people | now.units


class SureToCount(YesOrNo[CountingDraft]):
    yes = "Yes, from today on"

    def words(self, turn: Turn, draft: CountingDraft) -> str:
        kind = kinds_text(turn.language, [draft.kind or ""])
        if not draft.leaves:
            means = turn.tr("From today on the figures count this kind too: {kind}.", kind=kind)
        else:
            means = turn.tr(
                "From today on the figures do not count this kind, and nobody of it is urged to register: {kind}. "
                "What they register still shows, apart.",
                kind=kind,
            )
        stay = turn.tr("Figures of the days before stay as they were.")
        return f"{draft.name}\n{means} {stay}\n" + turn.tr("Is that right?")


def _finish(turn: Turn, draft: CountingDraft) -> None:
    campaign = Choice(turn.tr("The campaign"), "/dotthidua")
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (campaign,))
        return
    kind = draft.kind or ""
    if not left_out.switch(turn.session, draft.campaign_id, kind, turn.stamp, leaves=draft.leaves):
        raise UserError("Somebody has switched it already.", (campaign,))
    back = Choice(turn.tr("A mistake: as it was before"), f"/dotthidua {SWITCH} {draft.campaign_id} {kind}")
    noted = marked("Noted: not counted from today on: {kind}.")
    counted = marked("Noted: counted from today on: {kind}.")
    turn.say(turn.tr(noted if draft.leaves else counted, kind=kinds_text(turn.language, [kind])), (back, campaign))


def _allowed(turn: Turn, draft: CountingDraft) -> None:
    if not is_admin(turn.member):
        raise UserError("You administer the campaign no more.")
    if approval.of_campaign(turn.session, draft.campaign_id) is None:
        raise UserError("No emulation campaign is open today.")


switch = Dialogue(
    "switch_counting",
    "choosing who is counted",
    CountingDraft,
    [OfWhat(), WhichKind(), SureToCount()],
    _finish,
    _allowed,
    about="name",
)
