"""`/dotthidua mo`: open a campaign beside the standing movement: its name, its days, whose it is, who is told."""

from dataclasses import replace
from datetime import date, timedelta

from pydantic import BaseModel

from domain.campaigns.campaign import Told, Window
from domain.campaigns.orders import kind_of, read_days
from domain.campaigns.permissions import campaign_places, runs_campaigns
from domain.campaigns.said.days import Span, led, read_said_days
from domain.campaigns.said.missing_day import require_days
from domain.campaigns.said.names import given_name
from domain.campaigns.said.registering import apart
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import is_admin
from handlers.campaigns import looked_at
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YES
from locales.language import capitalised
from locales.wording.campaigns.campaigns import KINDS, TOLD, basis_text, window_text
from locales.wording.roster.kinds import kinds_text
from storage import organisations
from storage.campaigns import campaigns, shaping
from storage.campaigns.shaping import NewCampaign

LONGEST = 150  # characters
EVERYWHERE, EVERYBODY = "0", "moinguoi"


class OpeningDraft(BaseModel):
    name: str | None = None
    first: date | None = None
    last: date | None = None
    days_long: int = 0  # how long it runs, where that is said in place of its last day
    months_long: int = 0
    registers_from: date | None = None
    registers_until: date | None = None
    people: list[str] = []  # whom it is for; nobody named: for everybody
    units: list[str] = []
    basis: list[dict[str, str]] = []
    like_id: int | None = None  # the campaign whose groups and indicators it gets
    like_among: list[int] = []  # where it is not clear which
    owner_id: int | None = None  # 0: of the whole deployment
    told: Told = Told.LEADERS
    sure: bool | None = None


def propose(turn: Turn, draft: OpeningDraft) -> None:
    """Open it with what a sentence says of it; the rest is asked, and everything read back."""
    _complete(turn, draft, draft.first, draft.last)
    opening.begin(turn, draft)


def _complete(turn: Turn, draft: OpeningDraft, first: date | None, last: date | None) -> None:
    """Keep the days, the last of "60 ngày đêm" counted from the first."""
    first = first or draft.first
    if first and last is None and draft.days_long:
        last = first + timedelta(days=draft.days_long - 1)
    elif first and last is None and draft.months_long:
        last = Span(months=draft.months_long).after(first) - timedelta(days=1)
    if last is not None:
        first = first or turn.today
        Window(first, last, draft.registers_from, draft.registers_until).check()
    draft.first, draft.last = first, last


class Name(Step[OpeningDraft]):
    slot = "name"
    wants = Wants.WORDS
    gives_way = True

    def ask(self, turn: Turn, draft: OpeningDraft) -> Question:
        return Question(turn.tr("What is the campaign called? For example: Peak campaign to welcome the Congress"))

    def accept(self, turn: Turn, draft: OpeningDraft, answer: Answer) -> None:
        name = given_name(answer.text) or " ".join(answer.text.split()).strip('“”"')
        if len(name) < 4 or len(name) > LONGEST:
            raise UserError("Please write the name in a few words, at most {limit} characters.", limit=LONGEST)
        draft.name = capitalised(name)


class Days(Step[OpeningDraft]):
    """From when until when: "từ 1/4 đến 30/6/2026"."""

    slot = "last"
    wants = Wants.DAY
    hears = True

    def reads(self, turn: Turn, draft: OpeningDraft) -> bool:
        said = read_said_days(led(turn.text), turn.today)
        return bool(said.first or said.last or said.span or read_days(turn.text, turn.today)[1])

    def ask(self, turn: Turn, draft: OpeningDraft) -> Question:
        if draft.days_long or draft.months_long:
            return Question(turn.tr("From when on? For example: from 1/4"))
        if draft.first:
            return Question(turn.tr("It begins on {first}. Until when shall it run?", first=draft.first))
        return Question(turn.tr("From when until when? For example: from 1/4 to 30/6"))

    def accept(self, turn: Turn, draft: OpeningDraft, answer: Answer) -> None:
        require_days(answer.text)
        rest, about = apart(answer.text)
        said, registering = read_said_days(led(rest), turn.today), read_said_days(about, turn.today)
        draft.registers_from, draft.registers_until = registering.first, registering.last
        first, last = said.first, said.last or read_days(rest, turn.today)[1]
        if said.span and (last is None or draft.first):
            draft.days_long, draft.months_long, last = said.span.days, said.span.months, None
        elif last and not first and (draft.days_long or draft.months_long):
            first, last = last, None
        if not (first or last or said.span):
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        _complete(turn, draft, first, last)
        if draft.last is None and not said.span and not draft.first:
            raise UserError("Please say from when until when.")


class LikeWhich(Step[OpeningDraft]):
    """Asked where it shall be like another one, and several may be meant."""

    slot = "like_id"

    def wanted(self, turn: Turn, draft: OpeningDraft) -> bool:
        return bool(draft.like_among)

    def ask(self, turn: Turn, draft: OpeningDraft) -> Question:
        found = [each for each in campaigns.everything(turn.session) if each.id in draft.like_among]
        return Question(turn.tr("Like which one shall it be?"), [Choice(each.name, str(each.id)) for each in found])

    def accept(self, turn: Turn, draft: OpeningDraft, answer: Answer) -> None:
        if not answer.choice.isdecimal() or int(answer.choice) not in draft.like_among:
            raise UserError("Please choose one of the campaigns.")
        draft.like_id = int(answer.choice)


class Whose(Step[OpeningDraft]):
    """Asked of those who may open it for more than one organisation."""

    slot = "owner_id"

    def wanted(self, turn: Turn, draft: OpeningDraft) -> bool:
        return len(_owners(turn)) > 1

    def ask(self, turn: Turn, draft: OpeningDraft) -> Question:
        choices = [Choice(name, number) for number, name in _owners(turn).items()]
        return Question(turn.tr("Whose campaign is it? Everybody there and below takes part."), choices)

    def accept(self, turn: Turn, draft: OpeningDraft, answer: Answer) -> None:
        owners = _owners(turn)
        if answer.choice not in owners:
            raise UserError("Please choose one of these.")
        draft.owner_id = int(answer.choice)


def _owners(turn: Turn) -> dict[str, str]:
    everywhere = {EVERYWHERE: turn.tr("Everybody here")} if is_admin(turn.member) else {}
    return everywhere | {str(place.id): place.name for place in campaign_places(turn.member)}


class Confirm(Step[OpeningDraft]):
    slot = "sure"
    mends = True

    def ask(self, turn: Turn, draft: OpeningDraft) -> Question:
        owner = organisations.by_id(turn.session, _owner(turn, draft))
        like = campaigns.get(turn.session, draft.like_id) if draft.like_id else None
        lines = [
            turn.tr("Please check once more:"),
            f"{draft.name} ({turn.tr(KINDS[kind_of(draft.name or '')])})",
            window_text(turn.language, _window(draft)),
            owner.name if owner else turn.tr("Everybody here"),
            *basis_text(turn.language, draft.basis),
            turn.tr(TOLD[draft.told]),
        ]
        if like:
            text = turn.tr("Content groups and indicators as in “{name}”; pledges are not copied.", name=like.name)
            lines.append(text)
        kinds = kinds_text(turn.language, [*draft.people, *draft.units])
        if kinds:
            lines.append(turn.tr("It is for: {kinds}", kinds=kinds))
        choices = [
            Choice(turn.tr("Right, open it"), YES),
            Choice(turn.tr("Change the name"), Name().name),
            Choice(turn.tr("Change the days"), Days().name),
            *(Choice(turn.tr(TOLD[each]), each.value) for each in Told if each is not draft.told),
            *([Choice(turn.tr("For everybody"), EVERYBODY)] if kinds else []),
        ]
        return Question("\n".join(lines), choices)

    def accept(self, turn: Turn, draft: OpeningDraft, answer: Answer) -> str | None:
        if answer.choice in (Name().name, Days().name):
            return answer.choice
        if answer.choice in list(Told):
            draft.told = Told(answer.choice)
            return self.name
        if answer.choice == EVERYBODY:
            draft.people, draft.units = [], []
            return self.name
        if answer.choice != YES:
            raise UserError("Please choose: open it, or change one part.")
        draft.sure = True
        return None


def _owner(turn: Turn, draft: OpeningDraft) -> int:
    places = campaign_places(turn.member)
    if draft.owner_id is None and not is_admin(turn.member) and places:
        return places[0].id
    return draft.owner_id or 0


def _window(draft: OpeningDraft) -> Window:
    assert draft.first and draft.last
    return Window(draft.first, draft.last, draft.registers_from, draft.registers_until)


def _finish(turn: Turn, draft: OpeningDraft) -> None:
    owner = _owner(turn, draft)
    if owner and not any(place.id == owner for place in campaign_places(turn.member)) and not is_admin(turn.member):
        raise NotAllowed("You may open campaigns only for an organisation you serve.")
    like = campaigns.get(turn.session, draft.like_id) if draft.like_id else None
    standing = like or campaigns.current(turn.session, turn.today)
    standing = standing or next(iter(campaigns.everything(turn.session)), None)
    if standing is None:
        raise UserError("The first movement comes from a file, with its content groups.")
    name = draft.name or ""
    new = NewCampaign(name, kind_of(name), _window(draft), owner or None, draft.told, standing.id, like is not None)
    new = replace(new, people=tuple(draft.people), units=tuple(draft.units), basis=draft.basis)
    number = shaping.open_campaign(turn.session, new, turn.stamp)
    looked_at.speak_of(turn, number)
    text = turn.tr("“{name}” is open for pledges from {first} on.", name=draft.name, first=draft.first)
    way = Choice(turn.tr("The campaign"), f"/dotthidua the {number}")
    turn.say(f"✅ {text}", (way, Choice(turn.tr("Opened by mistake: withdraw it"), f"/dotthidua bo {number}")))


def _allowed(turn: Turn, draft: OpeningDraft) -> None:
    if not runs_campaigns(turn.member):
        raise NotAllowed("Campaigns are opened and changed by administrators and by those who lead a committee.")


_STEPS = [Name(), Days(), LikeWhich(), Whose(), Confirm()]
opening = Dialogue("open_campaign", "opening a campaign", OpeningDraft, _STEPS, _finish, _allowed, about="name")
