"""What is asked where indicators are entered: of which campaign, how much, by when, in which domain, down by or to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, Field

from domain.campaigns.permissions import runs_campaign
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.entered import Reading, read_entered
from domain.indicators.entered_line import Entered, read_line
from domain.indicators.measures import require_part
from domain.pledges.goal import Comparator
from domain.pledges.periods import YEAR
from domain.understanding.text.words import fold
from handlers.campaigns.acts import meant
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.wording.campaigns.entered import entered_line
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Campaign
from storage.indicators import entering

MOST = 200
PAGE = "trang"
EACH_YEAR, THIS_YEAR, TERM = "year", "this", "term"


class EnteringDraft(BaseModel):
    campaign_id: int = 0
    lines: list[Entered] | None = None
    said: dict[str, int] = Field(default_factory=dict)
    page: int = 0
    sure: bool | None = None


def open_ones(turn: Turn) -> list[Campaign]:
    """The campaigns whose indicators somebody sets: their own that are not over."""
    return meant.lasting(turn)


def campaign_of(turn: Turn, draft: EnteringDraft) -> Campaign:
    found = campaigns.get(turn.session, draft.campaign_id)
    if found is None or not runs_campaign(turn.member, found.owner_id):
        raise NotAllowed("The indicators of a campaign are set by those who run it.")
    return found


def require_readable(reading: Reading) -> None:
    """Raise where a figure stands without a name, or there is more than one message holds."""
    if len(reading.lines) > MOST or any(sum(map(str.isalpha, each.name)) < 2 for each in reading.lines):
        raise UserError("I see no indicator in that. Please write a name with its figure, a line for each.")
    for each in reading.lines:
        _require_part(each)


def _require_part(line: Entered) -> None:
    for value in (line.value, line.upper):
        if value is not None:
            require_part(value, line.unit, line.name)


def leave_known_out(turn: Turn, draft: EnteringDraft) -> None:
    """What stands already is not entered twice."""
    known = {fold(name) for name in entering.names_of(turn.session, draft.campaign_id)}
    kept = [each for each in draft.lines or [] if fold(each.name) not in known]
    if draft.lines and not kept:
        raise UserError(
            "These indicators stand already. To put a figure right, please write: “{name} is … not …”.",
            (Choice(turn.tr("The indicators"), "/chitieu"),),
            name=draft.lines[0].name,
        )
    draft.lines = kept or None


class OfWhichCampaign(Step[EnteringDraft]):
    slot = "campaign_id"

    def filled(self, draft: EnteringDraft) -> bool:
        return bool(draft.campaign_id)

    def ask(self, turn: Turn, draft: EnteringDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in open_ones(turn)]
        return Question(turn.tr("The indicators of which campaign?"), choices)

    def accept(self, turn: Turn, draft: EnteringDraft, answer: Answer) -> None:
        if answer.choice not in [str(each.id) for each in open_ones(turn)]:
            raise UserError("Please choose one of these.")
        draft.campaign_id = int(answer.choice)
        leave_known_out(turn, draft)


class Lines(Step[EnteringDraft]):
    slot = "lines"
    wants = Wants.WORDS
    gives_way = True

    def ask(self, turn: Turn, draft: EnteringDraft) -> Question:
        text = turn.tr(
            "Please type the indicators, a line for each with its figure, below the name of their domain; "
            "or send a table (Excel).\nFor example: Admit party members: 130 members a year"
        )
        page = Choice(turn.tr("Send a table (Excel)"), f"/chitieu {PAGE} {draft.campaign_id}")
        by_page = not turn.capabilities.files and turn.deployment.list_page is not None
        return Question(text, (page,) if by_page else ())

    def accept(self, turn: Turn, draft: EnteringDraft, answer: Answer) -> None:
        reading = read_entered(answer.text)
        require_readable(reading)
        if not reading.lines:
            raise UserError("I see no indicator in that. Please write a name with its figure, a line for each.")
        draft.lines, draft.said = list(reading.lines), reading.said
        leave_known_out(turn, draft)


class HowMuch(Step[EnteringDraft]):
    """Asked of the first line that has no figure."""

    slot = "lines"
    wants = Wants.FIGURE
    gives_way = True

    def filled(self, draft: EnteringDraft) -> bool:
        return all(each.value is not None for each in draft.lines or [])

    def ask(self, turn: Turn, draft: EnteringDraft) -> Question:
        name = next(each.name for each in draft.lines or [] if each.value is None)
        return Question(turn.tr("How much is the target of “{name}”? For example: 130 members, or over 90%", name=name))

    def accept(self, turn: Turn, draft: EnteringDraft, answer: Answer) -> None:
        read = read_line(answer.text)
        if read.value is None:
            raise UserError("I see no figure in “{typed}”. Please type a number with its unit.", typed=answer.text[:60])
        place = next(place for place, each in enumerate(draft.lines or []) if each.value is None)
        before = (draft.lines or [])[place]
        _require_part(replace(read, name=before.name))
        _put(draft, place, replace(read, name=before.name, domain=before.domain, resolution=before.resolution))


class DownHow(Step[EnteringDraft]):
    """ "Kéo giảm 10%": by so much compared with which year, or to so much."""

    slot = "lines"
    wants = Wants.WORDS
    gives_way = True

    def filled(self, draft: EnteringDraft) -> bool:
        return not any(each.down for each in draft.lines or [])

    def ask(self, turn: Turn, draft: EnteringDraft) -> Question:
        line = next(each for each in draft.lines or [] if each.down)
        amount = entered_line(turn.language, line, short=True)
        ask = turn.tr("“{name}” {amount}: down by so much, or down to so much?", name=line.name, amount=amount)
        last = str(turn.today.year - 1)
        ways = [
            Choice(turn.tr("Down by {amount} compared with {year}", amount=amount, year=last), last),
            Choice(turn.tr("Down to {amount}", amount=amount), "to"),
        ]
        return Question(ask, ways)

    def accept(self, turn: Turn, draft: EnteringDraft, answer: Answer) -> None:
        place = next(place for place, each in enumerate(draft.lines or []) if each.down)
        line = (draft.lines or [])[place]
        words = fold(answer.text)
        year = next((each for each in [answer.choice, *words.split()] if each.isdecimal() and len(each) == 4), "")
        if year:
            name = turn.tr("{name} compared with {year}", name=line.name, year=year)
            _put(draft, place, replace(line, down=False, comparator=Comparator.DOWN, name=name))
        elif answer.choice == "to" or "con" in words.split():
            _put(draft, place, replace(line, down=False, comparator=Comparator.AT_MOST))
        else:
            raise UserError("Please choose one of these, or type the year it is compared with.")


class Domain(Step[EnteringDraft]):
    """Asked once for all that name none."""

    slot = "lines"
    wants = Wants.NAME
    gives_way = True

    def filled(self, draft: EnteringDraft) -> bool:
        return all(each.domain for each in draft.lines or [])

    def ask(self, turn: Turn, draft: EnteringDraft) -> Question:
        known = entering.domains_of(turn.session, draft.campaign_id)
        first = next(each.name for each in draft.lines or [] if not each.domain)
        text = turn.tr("In which domain does “{name}” stand? Choose, or type another one.", name=first)
        if not known:
            text = turn.tr("In which domain does “{name}” stand? For example: Economy", name=first)
        return Question(text, [Choice(name, str(place)) for place, name in enumerate(known)])

    def accept(self, turn: Turn, draft: EnteringDraft, answer: Answer) -> None:
        known = entering.domains_of(turn.session, draft.campaign_id)
        chosen = answer.choice.isdecimal() and int(answer.choice) < len(known)
        name = known[int(answer.choice)] if chosen else " ".join(answer.text.split()).strip(" .:")
        if sum(map(str.isalpha, name)) < 2 or len(name) > 100:
            raise UserError("Please write the domain in a few words, for example: Economy.")
        name = domain_like(known, name)
        draft.lines = [each if each.domain else replace(each, domain=name) for each in draft.lines or []]


def domain_like(known: Sequence[str], name: str) -> str:
    """The domain that stands already where its name holds these words, or they hold it; else the words."""
    said = fold(name)
    found = [each for each in known if said == fold(each)] or [each for each in known if said in fold(each)]
    return found[0] if len(found) == 1 else name[:1].upper() + name[1:]


class Stretch(Step[EnteringDraft]):
    """Whether the figure is of each year or of the whole term, asked once for all that do not say it."""

    slot = "lines"

    def filled(self, draft: EnteringDraft) -> bool:
        return all(each.per is not None or each.until_year for each in draft.lines or [])

    def ask(self, turn: Turn, draft: EnteringDraft) -> Question:
        silent = [each for each in draft.lines or [] if each.per is None and not each.until_year]
        last = campaign_of(turn, draft).window.closes_on.year
        name = entered_line(turn.language, silent[0])
        ways = [
            Choice(turn.tr("Each year"), EACH_YEAR),
            Choice(turn.tr("In all, by the end of {year}", year=str(last)), TERM),
        ]
        if last > turn.today.year:
            ways.insert(1, Choice(turn.tr("Only in {year}", year=str(turn.today.year)), THIS_YEAR))
        asked = turn.trn("By when shall it be reached?", "By when shall these {count} be reached?", len(silent))
        return Question(f"{name}\n{asked}", ways)

    def accept(self, turn: Turn, draft: EnteringDraft, answer: Answer) -> None:
        given = read_line(f"x {answer.text}") if answer.text else None
        years: dict[str, Any] = {"per": YEAR}
        if answer.choice == THIS_YEAR:
            years = {"per": YEAR, "from_year": turn.today.year, "until_year": turn.today.year}
        elif answer.choice == TERM:
            years = {"per": ""}
        elif given is not None and (given.per is not None or given.until_year):
            years = {"per": given.per or "", "from_year": given.from_year, "until_year": given.until_year}
        elif answer.choice != EACH_YEAR:
            raise UserError("Please choose one of these.")
        silent = [each.per is None and not each.until_year for each in draft.lines or []]
        pairs = zip(draft.lines or [], silent, strict=True)
        draft.lines = [replace(each, **years) if is_silent else each for each, is_silent in pairs]


def _put(draft: EnteringDraft, place: int, line: Entered) -> None:
    draft.lines = [*(draft.lines or [])[:place], line, *(draft.lines or [])[place + 1 :]]
