"""For whose people a content group is shaped, of which campaign, and which group is named."""

import re
from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from domain.campaigns.contents import Contents, Heading
from domain.campaigns.permissions import campaign_places, may_shape
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from domain.understanding.acts.act import GRAVE, Act
from domain.understanding.acts.reading import read_act
from domain.understanding.moves.move import Move, read_move
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from storage import organisations
from storage.campaigns import campaigns, contents
from storage.campaigns.campaigns import TakingIn

COMMAND = "/nhomnoidung"
NO_REASON = "-"
LONGEST = 200  # characters of a reason
FEW = 8  # words
NAMES = frozenset({Act.PROMISE, Act.OTHER})


class ShapeDraft(BaseModel):
    campaign_id: int
    place_id: int | None = None
    group_id: int | None = None
    name: str = ""
    why: str | None = None
    sure: bool | None = None


S = TypeVar("S", bound=ShapeDraft)


def places(turn: Turn) -> list[Place]:
    """The organisations for whose people this person may shape the contents, the highest first."""
    own = [*organisations.administered_by(turn.session, turn.member), *campaign_places(turn.member)]
    return list({place.id: place for place in own}.values())


def place_of(turn: Turn, draft: ShapeDraft) -> Place:
    place = organisations.by_id(turn.session, draft.place_id or 0)
    if place is None or not may_shape(turn.member, place):
        raise NotAllowed("Only the secretary or the staff of a committee, or an administrator, sets this.")
    return place


def require_some(turn: Turn, draft: ShapeDraft) -> None:
    """Raise where somebody shapes nothing, or no more; asked before every question."""
    if draft.place_id is not None:
        place_of(turn, draft)
    elif not places(turn):
        raise NotAllowed("Only the secretary or the staff of a committee, or an administrator, sets this.")


def path_of(turn: Turn) -> str:
    """The path of the organisation whose groups somebody sees: the one they shape, else where they belong."""
    own = places(turn)
    home = turn.member.home or next((duty.place for duty in turn.member.duties if duty.place), None)
    return own[0].path if own else home.path if home else ""


def campaigns_of(turn: Turn, path: str) -> list[TakingIn]:
    """The open campaigns of an organisation, the one looked at lately first."""
    found = campaigns.open_to(turn.session, turn.today, path)
    if not found:
        raise UserError("No emulation campaign is open today.")
    looked = looked_at.of(turn, path)
    return sorted(found, key=lambda each: looked is None or len(looked.ids) > 1 or each.id != looked.ids[0])


def contents_of(turn: Turn, draft: ShapeDraft) -> Contents:
    return contents.of(turn.session, draft.campaign_id, place_of(turn, draft).path, turn.today)


def named(headings: Sequence[Heading], words: str) -> Heading | None:
    """The one group words name: by its code, its slogan or theme, its whole name, or a part no other name has."""
    said = " ".join(fold(words).replace("“", "").replace("”", "").replace('"', "").split()).strip(" .,!?")
    if not said:
        return None
    for names in (_whole, _part):
        found = [each for each in headings if names(each, said)]
        if len(found) == 1:
            return found[0]
    return None


def _whole(heading: Heading, said: str) -> bool:
    return said in {fold(each) for each in (heading.code, heading.name, heading.slogan, *heading.themes) if each}


def _part(heading: Heading, said: str) -> bool:
    return f" {said} " in f" {fold(heading.name)} ".replace(",", "")


def begun(turn: Turn, campaign_id: int = 0, words: str = "") -> ShapeDraft:
    """A draft for the only organisation there is, of the campaign whose group is named, else the one looked at."""
    own = places(turn)
    if not own:
        raise NotAllowed("Only the secretary or the staff of a committee, or an administrator, sets this.")
    open_ones = [each for each in campaigns_of(turn, own[0].path) if campaign_id in (0, each.id)]
    draft = ShapeDraft(campaign_id=open_ones[0].id if open_ones else 0, place_id=own[0].id if len(own) == 1 else None)
    if not open_ones:
        raise UserError("No emulation campaign is open today.")
    for each in open_ones if words else ():
        known = contents.of(turn.session, each.id, own[-1].path, turn.today)
        if (heading := named(known.standing, words) or named(known.headings, words)) is not None:
            return draft.model_copy(update={"campaign_id": each.id, "group_id": heading.id, "name": heading.name})
    return draft


class ForWhom(Step[S]):
    """Asked of those who may speak for several organisations."""

    slot = "place_id"

    def ask(self, turn: Turn, draft: S) -> Question:
        choices = [Choice(place.name, str(place.id)) for place in places(turn)]
        return Question(turn.tr("For the people of which organisation?"), choices)

    def accept(self, turn: Turn, draft: S, answer: Answer) -> None:
        said = fold(answer.text)
        found = [each for each in places(turn) if str(each.id) == answer.choice or (said and said in fold(each.name))]
        if len(found) != 1:
            raise UserError("Please choose one of the organisations.")
        draft.place_id = found[0].id


def is_short_name(text: str) -> bool:
    """Whether a few words name something, and ask, tell and order nothing: "Nuôi ong" is a group here and no pledge."""
    few = len(text.split()) <= FEW and not any(sign.isdigit() for sign in text)
    heard = read_act(text)
    return few and read_move(text) is None and heard.act not in GRAVE and (heard.act in NAMES or not heard.sure)


class WhyShaped(Step[S]):
    """The reason, which those below read; it may be left out."""

    slot = "why"
    wants = Wants.REASON
    gives_way = True
    hears = True

    def ask(self, turn: Turn, draft: S) -> Question:
        text = turn.tr("Why? The branches below will read it. A few words are enough.")
        return Question(text, (Choice(turn.tr("No reason to write"), NO_REASON),))

    def accept(self, turn: Turn, draft: S, answer: Answer) -> None:
        if len(answer.text) > LONGEST:
            raise UserError("Please say it in at most {limit} characters.", limit=LONGEST)
        if read_move(answer.text) is Move.STOP:  # "thôi không làm nữa" is no reason
            draft.sure = False
        words = re.sub(r"^[Vv]ì ", "", " ".join(answer.text.split()))
        draft.why = "" if answer.choice == NO_REASON else words
