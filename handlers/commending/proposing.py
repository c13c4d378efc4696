"""Propose a commendation, read back with what was given before for the same, and tell whoever is proposed."""

from typing import Any

from domain.chat import Choice
from domain.commending.commendation import (
    Commendation,
    CommendationState,
    Occasion,
    are_alike,
    for_the_same,
    year_of,
)
from domain.commending.forms import ANNIVERSARY, FORMS, Level
from domain.commending.said import Said
from domain.errors import NotAllowed, UserError
from handlers.commending import showing, telling, theirs
from handlers.commending.asking import (
    LONGEST,
    ONLY_LEADERS,
    SHORTEST,
    ByWhich,
    CommendDraft,
    ForWhat,
    ForWhichDeeds,
    InWhichForm,
    OnWhichOccasion,
    Who,
    called,
    campaign_of,
    proposer,
)
from handlers.commending.beside.correcting import corrected
from handlers.commending.passing import write
from handlers.commending.theirs import BACK, COMMAND, SEE, UP
from handlers.exemplars.spoken.draft import take
from handlers.figures.named import starting_places
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from handlers.talk.yes_or_no import propose as offer
from locales.wording.recognition.commending import deeds_text, proposal_text, votes_text
from storage import organisations
from storage.commending import grounds, rows


def begin(turn: Turn, said: Said, proposer_id: int | None = None) -> None:
    """What the sentence says is taken as if it had been answered; the rest is asked."""
    places = [each for each in starting_places(turn) if proposer_id in (None, each.id)]
    draft = CommendDraft(form=said.form or None, occasion=said.occasion)
    if len(places) == 1:
        draft.proposer_id, draft.campaign_id = places[0].id, campaign_of(turn, places[0])
        if said.who and len(found := called(turn, places[0], said.who)) < 2:
            take(turn, draft, said.who, found)
    if len(said.words.split()) >= SHORTEST:
        draft.words = said.words[:LONGEST]
    if draft.words or said.at_once or said.occasion:
        _only_deed(turn, draft)
    if draft.occasion is None and draft.grounds and said.at_once:
        draft.occasion = Occasion.SUDDEN
    propose.begin(turn, draft)


def _only_deed(turn: Turn, draft: CommendDraft) -> None:
    """The one thing that was done and confirmed is the ground, where nothing else is said; it is read back."""
    done = grounds.of(turn.session, draft.whom) if draft.who else []
    if len(done) != 1 or (draft.words and not are_alike(draft.words, done[0].pledge.content)):
        return
    draft.grounds = [done[0].pledge.id]
    draft.words = draft.words or deeds_text(turn.language, [done[0].pledge])[:LONGEST]


class ReadBack(YesOrNo[CommendDraft]):
    slot = "agreed"
    yes = "Yes, propose"
    hears = True
    no = "No, leave it"
    private = True

    def words(self, turn: Turn, draft: CommendDraft) -> str:
        place, found = proposer(turn, draft.proposer_id), _as_it_would_be(turn, draft)
        lines = [turn.tr("{branch} proposes to commend:", branch=place.name)]
        when = theirs.when(turn.language, found)
        lines.append(proposal_text(turn.language, draft.who or "", found.words, found.form, when))
        if draft.organisation_id is None and draft.member_id is None:
            lines.append(turn.tr("(This name is not on the list of {branch}.)", branch=place.name))
            if place.has_branches and not draft.collective:
                lines.append(turn.tr("(Of a comrade of a branch please say the branch too: An, Chi bộ ấp 1.)"))
        if draft.votes:
            lines.append(votes_text(turn.language, draft.votes, found.kind))
        elif found.kind.votes and not place.has_branches:
            lines.append(turn.tr("The vote of the meeting is not noted yet; it can be typed here, for example 4/5."))
        return "\n".join([*lines, *showing.warnings(turn, found), turn.tr("Is that right?")])


def _as_it_would_be(turn: Turn, draft: CommendDraft) -> Commendation:
    occasion, whom = draft.occasion or Occasion.REVIEW, draft.whom
    return Commendation(
        *(0, draft.campaign_id, draft.proposer_id or 0, whom.organisation_id, whom.member_id, whom.name),
        *(whom.is_collective, 1, draft.words or "", draft.form or FORMS[0].code, occasion),
        *(year_of(occasion, turn.today, ANNIVERSARY), tuple(draft.grounds or ()), (draft.proposer_id or 0,)),
        *(CommendationState.WAITING, turn.member.id, turn.today),
    )


def _allowed(turn: Turn, draft: CommendDraft) -> None:
    if draft.proposer_id is not None:
        proposer(turn, draft.proposer_id)
    elif not starting_places(turn):
        raise NotAllowed(ONLY_LEADERS)


def _finish(turn: Turn, draft: CommendDraft) -> None:
    if not draft.agreed:
        turn.say(turn.tr("Nothing was changed."))
        return
    place, new = proposer(turn, draft.proposer_id), _as_it_would_be(turn, draft)
    same = (each for each in for_the_same(new, rows.of_whom(turn.session, draft.whom)) if each.is_open)
    if again := next((each for each in same if each.form == new.form and each.proposer_id == place.id), None):
        raise UserError("This proposal stands already.", (Choice(turn.tr("See it"), f"{COMMAND} {SEE} {again.id}"),))
    kept = rows.New(*(new.campaign_id, place.id, draft.whom, new.words, new.form, new.occasion, new.year, new.grounds))
    number = rows.propose(turn.session, kept, turn.stamp)
    found, _ = theirs.open_one(turn, number)
    telling.tell_them(turn, found, place)
    if draft.votes and not place.has_branches:
        votes: dict[str, Any] = {
            "ballots": draft.votes.ballots,
            "agreed": draft.votes.agreed,
            "against": draft.votes.against,
        }
        write(turn, found, "voted", **votes, voted_on=draft.votes.day)
    if place.has_branches:  # its own comrades decide; a cell votes first
        telling.ask_holders(turn, found, place)
    said = turn.tr("Kept. It goes up once you pass it on; the vote of the meeting can be noted before.")
    if found.kind.level is Level.CELL and not place.has_branches:
        said = turn.tr("Kept. Once the meeting has voted, note the votes, and the branch commends; or pass it up.")
    turn.say(said, (Choice(turn.tr("A mistake, withdraw it"), f"{COMMAND} {BACK} {number}"),))
    showing.show(turn, number)
    if draft.votes and found.kind.level is not Level.CELL and not place.has_branches and place.above:
        above = organisations.by_id(turn.session, place.above[-1])
        yes = Choice(turn.tr("Yes, pass it up"), f"{COMMAND} {UP} {number}")
        question = turn.tr("Shall it go up to {above} now?", above=above.name if above else "?")
        offer(turn, question, yes, Choice(turn.tr("No, leave it"), "/dethoi"))


propose = Dialogue(
    "commend",
    "proposing a commendation",
    CommendDraft,
    [ByWhich(), Who(), ForWhichDeeds(), ForWhat(), InWhichForm(), OnWhichOccasion(), ReadBack()],
    _finish,
    _allowed,
    about="who",
    corrected=corrected,
)
