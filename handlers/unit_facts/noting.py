"""Note what an organisation did: of which one, how many of how many, on which day, and all of it read back."""

from datetime import date

from pydantic import BaseModel

from domain.campaigns.permissions import may_take_back_fact
from domain.campaigns.said.missing_day import require_days
from domain.campaigns.telling_facts import impossible_share, paper_in, percent_in, read_day, read_share
from domain.campaigns.unit_facts import FactKind, Measure, Noted
from domain.chat import Choice, Numbering
from domain.errors import UserError
from domain.permissions import may_lead, reported_places
from domain.roles import Place
from domain.stamps import WAY_BACK, AsOf
from handlers.talk.conversation import pick
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from handlers.unit_facts import papers, theirs
from handlers.unit_facts.theirs import BACK, COMMAND
from locales.language import Language
from locales.wording.organisations.unit_facts import fact_text, noted_text, taken_back_text
from storage import organisations
from storage.campaigns import campaigns, unit_facts
from storage.facts import units
from storage.people import members

NOTED = "noted_fact"
MOST = 9
LONGEST = 500  # characters of the words that are kept


class FactDraft(BaseModel):
    """`words`: the sentence it was told by."""

    code: str
    organisation_id: int | None = None
    done: int | None = None
    of: int | None = None
    day: date | None = None
    words: str = ""
    back: str = ""  # the fact of the same organisation that is taken back with it
    agreed: bool | None = None


class OfWhichUnit(Step[FactDraft]):
    slot = "organisation_id"
    hears = True

    def ask(self, turn: Turn, draft: FactDraft) -> Question:
        places = reported_places(turn.member)[:MOST]
        return Question(turn.tr("Which organisation did it?"), [Choice(each.name, str(each.id)) for each in places])

    def accept(self, turn: Turn, draft: FactDraft, answer: Answer) -> None:
        chosen = [each.id for each in reported_places(turn.member) if str(each.id) == answer.choice]
        if not chosen:
            raise UserError("Please choose one of the organisations.")
        draft.organisation_id = chosen[0]
        _require(turn, draft)


class HowMany(Step[FactDraft]):
    slot = "done"
    wants = Wants.FIGURE
    hears = True

    def wanted(self, turn: Turn, draft: FactDraft) -> bool:
        return draft.organisation_id is not None and _meant(turn, draft)[1].measure is Measure.SHARE

    def ask(self, turn: Turn, draft: FactDraft) -> Question:
        place, kind = _meant(turn, draft)
        text = turn.tr("{fact}: how many comrades of how many? For example: 28/30.", fact=kind.name)
        everybody = 0 if place.has_branches else len(members.of_organisation(turn.session, place.id, turn.today))
        whole = turn.tr("All of them, {count}/{count}", count=everybody)
        choices = [Choice(whole, f"{everybody}/{everybody}")] if everybody else []
        percent = percent_in(draft.words)
        if wrong := impossible_share(draft.words):
            text = turn.tr("{share} is more than all of them. {question}", share=wrong, question=text)
        elif percent is not None:
            text = turn.tr("{percent}%: how many comrades of how many is that? For example: 28/30.", percent=percent)
            share = f"{round(everybody * percent / 100)}/{everybody}"
            choices = [Choice(share, share)] if everybody else []
        return Question(text, choices, numbering=Numbering.LETTERS)

    def accept(self, turn: Turn, draft: FactDraft, answer: Answer) -> None:
        share = read_share(answer.choice or answer.text)
        if share is None:
            raise UserError("Please type how many of how many, for example: 28/30.")
        if share[0] > share[1] or not share[1]:
            raise UserError("{done} of {all} cannot be. Please type how many of how many.", done=share[0], all=share[1])
        draft.done, draft.of = share

    def given(self, turn: Turn, draft: FactDraft) -> str:
        return "" if draft.done is None else f"{draft.done}/{draft.of}"


class OnWhichDay(Step[FactDraft]):
    slot = "day"
    wants = Wants.DAY
    hears = True

    def ask(self, turn: Turn, draft: FactDraft) -> Question:
        text = turn.tr("{fact}: on which day? For example: 12/3.", fact=_meant(turn, draft)[1].name)
        return Question(text, [Choice(turn.tr("Today"), turn.today.isoformat())])

    def accept(self, turn: Turn, draft: FactDraft, answer: Answer) -> None:
        require_days(answer.text)
        day = date.fromisoformat(answer.choice) if answer.choice else read_day(answer.text, turn.today)
        if day is None:
            raise UserError("I could not find a date in “{typed}”.", typed=answer.text[:60])
        draft.day = day
        _require(turn, draft)

    def given(self, turn: Turn, draft: FactDraft) -> str:
        return turn.language.short_date(draft.day) if draft.day else ""


class ReadBack(YesOrNo[FactDraft]):
    slot = "agreed"
    yes = "Yes, note it"
    no = "No, leave it"

    def words(self, turn: Turn, draft: FactDraft) -> str:
        place, kind = _meant(turn, draft)
        lines = [turn.tr("I note of {organisation}:", organisation=place.name), _said(turn.language, kind, draft)]
        found = theirs.owed(turn, place.path)
        before = unit_facts.of_organisation(turn.session, found.campaign_id, place.id, AsOf.now(turn.today)).get(
            kind.code
        )
        if before and not kind.adds:
            lines.append(turn.tr("Instead of {day}, which was noted before.", day=turn.language.short_date(before.day)))
        if draft.back:
            lines.append(_taken_back_line(turn, place, draft.back))
        if paper := paper_in(draft.words):
            lines.append(turn.tr("Paper: {number}", number=paper))
        return "\n".join([*lines, turn.tr("Is that right?")])


def _taken_back_line(turn: Turn, place: Place, code: str) -> str:
    kind = theirs.kind_of(turn, place.path, code)[1]
    if unit_facts.last_deed(turn.session, [place.id], code) is None:
        return turn.tr("{fact}: nothing is noted, so nothing is taken back.", fact=kind.name)
    return turn.tr("And I take back: {fact}.", fact=kind.name)


def _meant(turn: Turn, draft: FactDraft) -> tuple[Place, FactKind]:
    place = theirs.place_to_note(turn, draft.organisation_id or 0)
    return place, theirs.kind_of(turn, place.path, draft.code)[1]


def _noted(draft: FactDraft) -> Noted:
    assert draft.day is not None
    return Noted(draft.day, draft.done, draft.of)


def _said(speak: Language, kind: FactKind, draft: FactDraft) -> str:
    return fact_text(speak, kind, _noted(draft))


def _require(turn: Turn, draft: FactDraft) -> None:
    """Raise where it is not this person's to note, is not asked of the organisation, or the day cannot be."""
    if draft.organisation_id is None:
        return
    place, kind = _meant(turn, draft)
    if not kind.is_owed_by(units.kind_of(turn.session, place.id)):
        raise UserError("The campaign does not ask this of {organisation}.", organisation=place.name)
    if draft.day is None:
        return
    if draft.day > turn.today:
        raise UserError("{day} has not come yet. Please note it once it is done.", day=draft.day)
    begins = campaigns.window(turn.session, theirs.owed(turn, place.path).campaign_id).opens_on
    if draft.day < begins:
        raise UserError("The campaign began on {first} only. Please check the day.", first=begins)


def _finish(turn: Turn, draft: FactDraft) -> None:
    if not draft.agreed:
        turn.say(turn.tr("Nothing was changed."))
        return
    _require(turn, draft)
    place, kind = _meant(turn, draft)
    campaign = theirs.owed(turn, place.path).campaign_id
    entry = unit_facts.note(turn.session, campaign, place.id, kind, _noted(draft), draft.words, turn.stamp)
    if not entry:
        raise UserError("That is noted so already.")
    pick(turn, NOTED, str(entry))
    back = f"{COMMAND} {BACK} {entry}"
    noted = turn.tr("Noted of {organisation}: {fact}.", organisation=place.name, fact=_said(turn.language, kind, draft))
    kept = papers.keep(turn, unit_facts.fact_of(turn.session, entry) or 0)
    said = "\n".join([noted, *kept])
    turn.say(said, (Choice(turn.tr("A mistake, take it back"), back), to_overview(turn, place)))
    if draft.back and (deed := unit_facts.last_deed(turn.session, [place.id], draft.back)):
        take_back(turn, deed.id)
    if may_lead(turn.member, place):
        return
    name = turn.member.name
    for leader in sorted(members.leaders(turn.session, [place.id], turn.today)[place.id] - {turn.member.id}):
        turn.tell(
            leader,
            lambda speak: noted_text(speak, place.name, _said(speak, kind, draft), name),
            f"fact:{entry}:{leader}",
            lambda speak: [Choice(speak.tr("That is not so, take it back"), back)],
        )


def to_overview(turn: Turn, place: Place) -> Choice:
    return Choice(turn.tr("What {branch} has done", branch=place.name), f"{COMMAND} {place.code}")


def take_back(turn: Turn, number: int | None) -> None:
    """Undo what was noted, for 7 days and while it stands; whoever else is concerned hears of it."""
    deed = unit_facts.deed(turn.session, number or 0)
    place = organisations.by_id(turn.session, deed.organisation_id) if deed else None
    if deed is None or place is None:
        raise UserError("That is taken back already, or has been changed since.")
    if not may_take_back_fact(turn.member, place, deed.by):
        raise theirs.not_theirs(place)
    organisations.require_open(turn.session, place.id)
    if deed.at < turn.now - WAY_BACK:
        raise UserError("That was noted too long ago to be taken back. Please note it anew as it should be.")
    kind = theirs.kind_of(turn, place.path, deed.code)[1]
    unit_facts.take_back(turn.session, deed, turn.stamp)
    turn.say(turn.tr("Done: of {branch} everything is as before.", branch=place.name), [to_overview(turn, place)])
    concerned = members.leaders(turn.session, [place.id], turn.today)[place.id] | ({deed.by} if deed.by else set())
    for each in sorted(concerned - {turn.member.id}):
        turn.tell(
            each,
            lambda speak: taken_back_text(speak, place.name, kind.name, turn.member.name),
            f"fact back:{deed.id}:{each}",
        )


def expect_no_more(turn: Turn, place: Place, fact: str) -> None:
    """Let go on which day a fact is expected."""
    theirs.place_to_note(turn, place.id)
    owed, kind = theirs.kind_of(turn, place.path, fact)
    unit_facts.expect(turn.session, owed.campaign_id, place.id, kind.code, None, turn.stamp)
    turn.say(turn.tr("Done: of {branch} everything is as before.", branch=place.name), [to_overview(turn, place)])


note = Dialogue(
    "note_fact",
    "noting what an organisation did",
    FactDraft,
    [OfWhichUnit(), HowMany(), OnWhichDay(), ReadBack()],
    _finish,
    _require,
)
