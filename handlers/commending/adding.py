"""The votes of the meeting are added to a proposal, once what they make is read back."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from domain.commending import decisions
from domain.commending.commendation import Commendation, Votes
from domain.errors import NotAllowed, UserError
from domain.permissions import may_see_names
from domain.roles import Place
from domain.understanding.recognition.correcting import without_slip
from handlers.commending import theirs
from handlers.commending.passing import done, write
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.recognition.commending import votes_text
from storage.commending import grounds


class VotesDraft(BaseModel):
    number: int
    ballots: int | None = None
    agreed: int = 0
    against: int = 0
    day: date | None = None
    sure: bool | None = None

    @property
    def votes(self) -> Votes | None:
        if self.ballots is None or self.day is None:
            return None
        return Votes(self.ballots, self.agreed, self.against, self.day)


def begin_votes(turn: Turn, number: int | None, text: str = "") -> None:
    """Ask how the meeting voted, or take what the sentence says."""
    found, place = to_add(turn, number)
    draft = VotesDraft(number=found.id)
    if votes := decisions.votes_in(text, turn.today):
        _take(turn, place, draft, votes)
    vote.begin(turn, draft)


def to_add(turn: Turn, number: int | None) -> tuple[Commendation, Place]:
    """An open proposal whose proposer this person leads or serves."""
    found, place = theirs.open_one(turn, number)
    if not may_see_names(turn.member, place):
        raise NotAllowed("This is written by {organisation}, who proposed it.", organisation=place.name)
    if not found.is_open:
        raise UserError("Somebody has decided on this already, or it was withdrawn.")
    return found, place


def _take(turn: Turn, place: Place, draft: VotesDraft, votes: Votes) -> None:
    """Keep the votes in the draft; raise where they cannot be."""
    check(turn, place, votes)
    draft.ballots, draft.agreed, draft.against, draft.day = votes.ballots, votes.agreed, votes.against, votes.day


def check(turn: Turn, place: Place, votes: Votes) -> None:
    """Raise where so many votes cannot be."""
    if votes.agreed + votes.against > votes.ballots:
        raise UserError(
            "That does not add up: {agreed} for it and {against} against are more than {ballots} ballots.",
            agreed=votes.agreed,
            against=votes.against,
            ballots=votes.ballots,
        )
    most = grounds.may_vote(turn.session, place.id, votes.day)
    if most and votes.ballots > most and not place.has_branches:
        raise UserError(
            "{ballots} ballots are more than {branch} had members on {day}: {most}. Please look at it again.",
            ballots=votes.ballots,
            branch=place.name,
            day=votes.day,
            most=most,
        )


class Ballots(Step[VotesDraft]):
    slot = "ballots"
    wants = Wants.FIGURE
    hears = True

    def reads(self, turn: Turn, draft: VotesDraft) -> bool:
        return decisions.votes_in(turn.text, turn.today) is not None

    def ask(self, turn: Turn, draft: VotesDraft) -> Question:
        return Question(turn.tr("How did the meeting vote? For example: 25/27 for it, meeting of 30/11."))

    def accept(self, turn: Turn, draft: VotesDraft, answer: Answer) -> None:
        votes = decisions.votes_in(answer.text, turn.today)
        if votes is None:
            raise UserError("I see no votes there. For example: 25/27, or: 25 for it, 1 against, 1 blank.")
        _take(turn, to_add(turn, draft.number)[1], draft, votes)


class SureOfVotes(YesOrNo[VotesDraft]):
    yes = marked("Yes, note it so")
    hears = True
    on_no = marked("Nothing was changed.")
    private = True

    def words(self, turn: Turn, draft: VotesDraft) -> str:
        found, place = to_add(turn, draft.number)
        who = theirs.who(turn, turn.language, found, place, turn.member)
        counted = votes_text(turn.language, draft.votes, found.kind) if draft.votes else ""
        return f"{who}\n{counted}\n" + turn.tr("Is that right?")


def _finish_votes(turn: Turn, draft: VotesDraft) -> None:
    found, _ = to_add(turn, draft.number)
    values: dict[str, Any] = {
        "ballots": draft.ballots,
        "agreed": draft.agreed,
        "against": draft.against,
        "voted_on": draft.day,
    }
    write(turn, found, "voted", **values)
    done(turn, found, turn.tr("The votes are noted."), quiet=True)


def _counted_anew(turn: Turn, draft: VotesDraft, step: str) -> tuple[str, str | None]:
    """ "Đếm lộn, 4/5" where the votes are read back."""
    votes = decisions.votes_in(without_slip(turn.text), turn.today) if draft.ballots is not None else None
    if votes is None:
        return "", None
    _take(turn, to_add(turn, draft.number)[1], draft, votes)
    return turn.tr("Put right."), None


vote = Dialogue(
    "vote_on_commendation",
    "noting the votes",
    VotesDraft,
    [Ballots(), SureOfVotes()],
    _finish_votes,
    lambda turn, draft: to_add(turn, draft.number),
    corrected=_counted_anew,
)
