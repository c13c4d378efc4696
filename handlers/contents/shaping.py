"""Leave a group out for the people of a committee, end one of its own, or take it back."""

from collections.abc import Sequence

from domain.campaigns.contents import Contents, Heading, Shape
from domain.chat import Choice
from domain.errors import UserError
from handlers.contents import telling
from handlers.contents.whose import (
    COMMAND,
    ForWhom,
    ShapeDraft,
    WhyShaped,
    begun,
    contents_of,
    named,
    place_of,
    require_some,
)
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.contents import Done
from locales.wording.quotation import quoted
from storage.campaigns import contents, offering


class OfferDraft(ShapeDraft):
    offered: bool = False


def begin(turn: Turn, *, offered: bool, campaign_id: int = 0, words: str = "", why: str = "") -> None:
    draft = OfferDraft(**begun(turn, campaign_id, words).model_dump(), offered=offered)
    draft.why = why or None
    if draft.group_id and draft.place_id:
        _require_possible(turn, draft)
    shape_group.begin(turn, draft)


def _possible(known: Contents, draft: OfferDraft) -> Sequence[Heading]:
    """The groups that may be left out: what is offered, or holds something that is; or may be taken back."""
    ended = [each for each in known.headings if each.owner_id == draft.place_id and each not in known.standing]
    if draft.offered:
        return [*(each for each in known.standing if draft.place_id in known.out_by(each)), *ended]
    return [each for each in known.standing if any(known.within(leaf, each) for leaf in known.offered)]


def _require_possible(turn: Turn, draft: OfferDraft) -> None:
    known = contents_of(turn, draft)
    heading = known.by_id.get(draft.group_id or 0)
    if heading is None or heading not in _possible(known, draft):
        above = heading is not None and bool(known.out_by(heading) - {None, draft.place_id})
        ended = heading is not None and heading not in known.standing and heading.owner_id != draft.place_id
        if draft.offered and (ended or above):
            raise UserError("A committee above has left this group out; only they take it back.", _ways(turn))
        words = (
            marked("This group is offered already.") if draft.offered else marked("This group is not offered any more.")
        )
        raise UserError(words, _ways(turn))
    left = [each for each in known.offered if not known.within(each, heading)]
    if not draft.offered and not left:
        raise UserError("At least one group has to stay, so that people can register.", _ways(turn))


def _ways(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.tr("Content groups"), COMMAND),)


class WhichGroup(Step[OfferDraft]):
    slot = "group_id"

    def ask(self, turn: Turn, draft: OfferDraft) -> Question:
        known = contents_of(turn, draft)
        choices = [Choice(known.label(each), str(each.id)) for each in _possible(known, draft)]
        again, out = marked("Which group shall be offered again?"), marked("Which group shall not be offered any more?")
        if not choices:
            return Question(turn.tr("No group is left out."), (Choice(turn.tr("Leave it for now"), "/huy"),))
        return Question(turn.tr(again if draft.offered else out), choices)

    def accept(self, turn: Turn, draft: OfferDraft, answer: Answer) -> None:
        possible = _possible(contents_of(turn, draft), draft)
        found = next((each for each in possible if str(each.id) == answer.choice), None) or named(possible, answer.text)
        if found is None:
            raise UserError("Please choose one of the content groups.")
        draft.group_id, draft.name = found.id, found.name
        _require_possible(turn, draft)


class SureToShape(YesOrNo[OfferDraft]):
    yes = "Yes, from today on"

    def words(self, turn: Turn, draft: OfferDraft) -> str:
        place, name = place_of(turn, draft), quoted(draft.name)
        if draft.offered:
            means = turn.tr(
                "From today on the people of {place} register in this group again: {group}.",
                place=place.name,
                group=name,
            )
        else:
            means = turn.tr(
                "From today on the people of {place} do not register in this group: {group}.",
                place=place.name,
                group=name,
            )
        kept = "" if draft.offered else _kept(turn, draft)
        return "\n".join(part for part in (means, kept, turn.tr("Is that right?")) if part)


def _kept(turn: Turn, draft: OfferDraft) -> str:
    """How many pledges keep the group, which therefore is not removed."""
    known = contents_of(turn, draft)
    inside = [each.id for each in known.headings if known.within(each, known.by_id[draft.group_id or 0])]
    count = sum(contents.count_pledges(turn.session, inside, place_of(turn, draft).path, turn.today).values())
    if not count:
        return ""
    return turn.trn(
        "{count} pledge stands in it: the group is not removed, that pledge keeps it.",
        "{count} pledges stand in it: the group is not removed, those pledges keep it.",
        count,
    )


def _finish(turn: Turn, draft: OfferDraft) -> None:
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), _ways(turn))
        return
    place, known = place_of(turn, draft), contents_of(turn, draft)
    _require_possible(turn, draft)
    heading = known.by_id[draft.group_id or 0]
    ends = heading.owner_id == place.id  # its own: it ends for everybody, or begins again
    words = () if ends else known.words_of(heading, place.id)
    wanted = Shape(heading.id, None if ends else place.id, draft.offered, words)
    verb = offering.OFFERED if draft.offered else offering.LEFT_OUT
    fact = offering.shape(turn.session, wanted, verb, turn.stamp.because(draft.why or ""))
    telling.say_done(turn, place, Done.OFFERED if draft.offered else Done.LEFT_OUT, heading.name, fact, draft.why or "")


shape_group = Dialogue(
    "shape_group",
    "choosing which content groups are offered",
    OfferDraft,
    [ForWhom[OfferDraft](), WhichGroup(), WhyShaped[OfferDraft](), SureToShape()],
    _finish,
    require_some,
    about="name",
)
