"""The questions of a proposal to commend: by which organisation, whom, for what, in which form, when."""

from datetime import date

from pydantic import BaseModel

from domain.campaigns.exemplars import is_collective
from domain.chat import Choice
from domain.commending.commendation import Occasion, Votes, year_of
from domain.commending.forms import ANNIVERSARY, FORMS, Form, form_said
from domain.commending.said import occasion_said
from domain.errors import NotAllowed, UserError
from domain.roles import Member, Place
from domain.understanding.recognition.answers import may_be_deed, may_be_form, may_be_name
from handlers.exemplars.spoken.draft import meant, take
from handlers.figures.named import starting_places
from handlers.people import whom as people
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.pledges import pledge_labels
from locales.wording.recognition.commending import OCCASIONS, deeds_text
from storage import organisations
from storage.campaigns import campaigns
from storage.commending import grounds, rows
from storage.people import members

MOST, DONE, LONGEST, SHORTEST = 9, 6, 500, 2  # choices, deeds, characters, words
ITSELF, ALL, NONE = "itself", "all", "none"
ONLY_LEADERS = marked("Commendations are proposed by those who lead or serve an organisation.")


class CommendDraft(BaseModel):
    """`who` is what was typed; `organisation_id` or `member_id` whom that means, else it is a free name."""

    campaign_id: int = 0
    proposer_id: int | None = None
    who: str | None = None
    organisation_id: int | None = None
    member_id: int | None = None
    grounds: list[int] | None = None
    words: str | None = None
    form: str | None = None
    occasion: Occasion | None = None
    votes: Votes | None = None
    agreed: bool | None = None

    @property
    def collective(self) -> bool:
        free = self.organisation_id is None and self.member_id is None
        return self.organisation_id is not None or (free and is_collective(self.who or ""))

    @property
    def whom(self) -> rows.Whom:
        free = self.organisation_id is None and self.member_id is None
        return rows.Whom(self.organisation_id, self.member_id, (self.who or "") if free else "", self.collective)


def campaign_of(turn: Turn, place: Place, day: date | None = None) -> int:
    """The campaign that is open here on a day, else the one that closed last before it, else the first one."""
    day = day or turn.today
    if found := campaigns.open_to(turn.session, day, place.path):
        return found[0].id
    here = [each for each in campaigns.everything(turn.session) if place.path.startswith(each.owner_path)]
    begun = [each for each in here if each.window.opens_on <= day]
    if not here:
        raise UserError("No emulation campaign is open today.")
    if not begun:
        return min(here, key=lambda each: each.window.opens_on).id
    return max(begun, key=lambda each: each.window.closes_on).id


def called(turn: Turn, place: Place, typed: str) -> list[Place | Member]:
    """Whom a name means: an organisation, people of the one that proposes, or with their cell named those of it."""
    return meant(turn, place, typed) or [*people.named(people.without_title(typed), _people(turn, place))]


def _people(turn: Turn, place: Place) -> list[Member]:
    return [each for each, _, _ in members.of_organisation(turn.session, place.id, turn.today)]


def picked(turn: Turn, place: Place, answer: Answer) -> list[Place | Member]:
    """Whom an answer means, nobody where it is another name; raises where several are called so, or it is none."""
    own = _people(turn, place)
    chosen: list[Place | Member] = [each for each in own if str(each.id) == answer.choice]
    found = chosen or called(turn, place, answer.text)
    if len(found) > 1:
        known = [each for each in found if each in own and isinstance(each, Member)]
        raise UserError("Several comrades are called so. Which one?", tuple(people.to_choose(known)[:MOST]))
    if not found and not may_be_name(answer.text):
        raise UserError("Please type a name, for example: Nguyễn Văn An.")
    return found


def proposer(turn: Turn, proposer_id: int | None) -> Place:
    place = organisations.by_id(turn.session, proposer_id or 0)
    if place is None or place.id not in [each.id for each in starting_places(turn)]:
        raise NotAllowed(ONLY_LEADERS)
    organisations.require_open(turn.session, place.id)
    return place


class ByWhich(Step[CommendDraft]):
    slot = "proposer_id"

    def ask(self, turn: Turn, draft: CommendDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in starting_places(turn)[:MOST]]
        return Question(turn.tr("In the name of which organisation do you propose?"), choices)

    def accept(self, turn: Turn, draft: CommendDraft, answer: Answer) -> None:
        chosen = [each for each in starting_places(turn) if str(each.id) == answer.choice]
        if not chosen:
            raise UserError("Please choose one of the organisations.")
        draft.proposer_id, draft.campaign_id = chosen[0].id, campaign_of(turn, chosen[0])


class Who(Step[CommendDraft]):
    slot = "who"
    wants = Wants.NAME
    takes_yes = False
    hears = True

    def reads(self, turn: Turn, draft: CommendDraft) -> bool:
        return bool(called(turn, proposer(turn, draft.proposer_id), turn.text))

    def ask(self, turn: Turn, draft: CommendDraft) -> Question:
        place = proposer(turn, draft.proposer_id)
        text = turn.tr("Whom do you propose to commend: a comrade or a unit? Please type the name.")
        return Question(text, [Choice(turn.tr("The whole of {branch}", branch=place.name), ITSELF)])

    def accept(self, turn: Turn, draft: CommendDraft, answer: Answer) -> None:
        place = proposer(turn, draft.proposer_id)
        if answer.choice == ITSELF:
            take(turn, draft, place.name, [place])
            return
        take(turn, draft, answer.text, picked(turn, place, answer))

    def given(self, turn: Turn, draft: CommendDraft) -> str:
        return draft.who or ""


class ForWhichDeeds(Step[CommendDraft]):
    """What they registered, did and had confirmed: the evidence is there; nobody has to have registered anything."""

    slot = "grounds"

    def wanted(self, turn: Turn, draft: CommendDraft) -> bool:
        return draft.who is not None and bool(_done(turn, draft))

    def ask(self, turn: Turn, draft: CommendDraft) -> Question:
        done = [each.pledge for each in _done(turn, draft)]
        labels = pledge_labels(turn.language, turn.today, done)
        choices = [Choice(label, str(each.id)) for label, each in zip(labels, done, strict=True)]
        whole = [Choice(turn.tr("All {count} of them", count=len(done)), ALL)] if len(done) > 1 else []
        none = Choice(turn.tr("None of these"), NONE)
        return Question(turn.tr("For which of these, which are done and confirmed?"), [*whole, *choices, none])

    def accept(self, turn: Turn, draft: CommendDraft, answer: Answer) -> None:
        done = _done(turn, draft)
        chosen = [each for each in done if answer.choice in (ALL, str(each.pledge.id))]
        if not chosen and answer.choice != NONE:
            raise UserError("Please choose below.")
        draft.grounds = [each.pledge.id for each in chosen]
        if chosen and not draft.words:
            draft.words = deeds_text(turn.language, [each.pledge for each in chosen])[:LONGEST]


def _done(turn: Turn, draft: CommendDraft) -> list[grounds.Ground]:
    return turn.once((draft.whom, DONE), lambda: grounds.of(turn.session, draft.whom)[:DONE])


class ForWhat(Step[CommendDraft]):
    slot = "words"
    wants = Wants.WORDS
    hears = True

    def ask(self, turn: Turn, draft: CommendDraft) -> Question:
        return Question(turn.tr("For what? For example: helped 3 poor households out of poverty."))

    def accept(self, turn: Turn, draft: CommendDraft, answer: Answer) -> None:
        if not may_be_deed(answer.text):
            raise UserError("Please say in a few words what was done.")
        if len(answer.text) > LONGEST:
            raise UserError("That is too long. Please say it in at most {count} signs.", count=LONGEST)
        draft.words = " ".join(answer.text.split())

    def given(self, turn: Turn, draft: CommendDraft) -> str:
        return draft.words or ""


def fitting(draft: CommendDraft) -> list[Form]:
    return [each for each in FORMS if each.fits(collective=draft.collective)]


class InWhichForm(Step[CommendDraft]):
    slot = "form"
    wants = Wants.NAME
    hears = True

    def ask(self, turn: Turn, draft: CommendDraft) -> Question:
        text = turn.tr("In which form? Please choose, or type its name.")
        return Question(text, [Choice(each.name, each.code) for each in fitting(draft)])

    def accept(self, turn: Turn, draft: CommendDraft, answer: Answer) -> None:
        draft.form = form_answered(answer, fitting(draft))


def form_answered(answer: Answer, forms: list[Form]) -> str:
    """The code of the form that was chosen or named, else the name of a committee's own."""
    if answer.choice in {each.code for each in forms}:
        return answer.choice
    found = form_said(answer.text)
    if found and found not in forms:
        raise UserError("{form} is not given to them. Please choose another form.", form=found.name)
    if not found and not may_be_form(answer.text):
        raise UserError("Please choose a form, or type its name, for example: Giấy khen.")
    return found.code if found else " ".join(answer.text.split())


class OnWhichOccasion(Step[CommendDraft]):
    slot = "occasion"

    def ask(self, turn: Turn, draft: CommendDraft) -> Question:
        choices = [
            Choice(turn.tr(words, year=str(year_of(each, turn.today, ANNIVERSARY))), each)
            for each, words in OCCASIONS.items()
        ]
        return Question(turn.tr("On which occasion?"), choices)

    def accept(self, turn: Turn, draft: CommendDraft, answer: Answer) -> None:
        chosen = Occasion(answer.choice) if answer.choice in set(Occasion) else occasion_said(answer.text)
        if chosen is None:
            raise UserError("Please choose below.")
        draft.occasion = chosen
