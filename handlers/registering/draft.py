"""What is known of a pledge while it is being made."""

from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel

from domain.campaigns.contents import Contents, Heading
from domain.campaigns.guessing import guess
from domain.pledges.goal import Goal
from handlers.talk.turn import Turn
from storage import organisations
from storage.campaigns import contents
from storage.people import members


class Target(BaseModel):
    """A measurable goal, or the named product of a milestone pledge."""

    goal: Goal | None = None
    milestone: str | None = None


class PledgeDraft(BaseModel):
    """Filled step by step. `unsettled` is a target understood but for one question, named in `question`."""

    campaign_id: int
    campaign_chosen: bool | None = None  # whether there is but one, or it was named or picked
    continues_id: int | None = None  # the pledge that has ended and is taken up again
    for_id: int | None = None  # the member for whom somebody else enters it
    for_organisation: bool | None = None
    organisation_id: int | None = None
    content: str | None = None
    typed: str = ""  # the content as it was typed, where accents were put in
    as_typed: bool = False  # whether it is to stand as it was typed
    echoed: bool = True  # whether the content was read back, or typed as the answer just before
    wish: bool = False  # the content says neither what is done nor what comes of it: "phấn đấu hoàn thành tốt nhiệm vụ"
    group_id: int | None = None
    group_guessed: bool = False
    group_under: int | None = None  # the branch whose leaves are asked, of a tree with many
    target: Target | None = None
    unsettled: Target | None = None
    question: str = ""
    figures: list[Goal] = []  # of a sentence with several, until it is said which is the target
    apart: list[str] = []  # its pledges, where each figure is one
    deadline: date | None = None
    sentence: str = ""  # what was typed with a date in it that could not be believed
    later: str = ""  # a sentence written meanwhile, to be registered next
    confirmed: bool | None = None


def echo(turn: Turn, draft: PledgeDraft, question: str) -> str:
    """A question behind what was understood of a sentence so far, where nothing of it was read back yet."""
    if draft.echoed or not draft.content:
        return question
    known = turn.tr("“{content}”", content=" ".join(draft.content.split()))
    if draft.deadline:
        known += "\n" + turn.tr("Deadline: {day}", day=draft.deadline)
    return f"{known}\n\n{question}"


def examples_of(turn: Turn, draft: PledgeDraft) -> Sequence[str]:
    """Pledges to show as examples: those of the content group, else the first of each."""
    group = group_of(turn, draft)
    if group and group.examples:
        return group.examples
    return [row.examples[0] for row in offered_to(turn, draft).offered if row.examples]


def group_of(turn: Turn, draft: PledgeDraft) -> Heading | None:
    return contents.group(turn.session, draft.group_id) if draft.group_id else None


def offered_to(turn: Turn, draft: PledgeDraft) -> Contents:
    """The groups of the campaign as they are offered where the pledge will lie."""
    return contents.of(turn.session, draft.campaign_id, path_of(turn, draft), turn.today)


def path_of(turn: Turn, draft: PledgeDraft) -> str:
    """The path of the organisation the pledge will lie in."""
    if draft.for_organisation and draft.organisation_id:
        place = organisations.by_id(turn.session, draft.organisation_id)
        return place.path if place else ""
    person = members.person(turn.session, draft.for_id, turn.today) if draft.for_id else turn.member
    places = [person.home] if person and person.home else [duty.place for duty in turn.member.duties]
    return max((place.path for place in places if place), key=len, default="")


def guess_group(turn: Turn, draft: PledgeDraft) -> None:
    """Put it into the group its words speak for, if any, unless one was picked."""
    if draft.group_id is not None and not draft.group_guessed:
        return
    path = path_of(turn, draft)
    committee = f"{path.rstrip('/').rpartition('/')[0]}/"
    picked = contents.picked_below(turn.session, draft.campaign_id, path if committee == "/" else committee, turn.today)
    found = guess(draft.content or "", offered_to(turn, draft), picked)
    draft.group_id, draft.group_guessed = found.id if found else None, True


def is_offered(turn: Turn, draft: PledgeDraft) -> bool:
    """Whether the group, if any is known, is one that is still offered where the pledge will lie."""
    return draft.group_id is None or any(each.id == draft.group_id for each in offered_to(turn, draft).offered)
