"""`/giaouoc bang 3 2026`, `/giaouoc phieu 3 7 2026`: who stands where by result; how one party was scored."""

from pydantic import BaseModel

from domain.agreements.agreement import LONGEST, Agreement, Party
from domain.agreements.permissions import may_score_itself, may_score_party, takes_part
from domain.agreements.scoring import Sheet, ranked
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_summarise
from handlers.agreements import telling, theirs
from handlers.agreements.theirs import COMMAND, REMARK, REMARK_BACK, SCORE, SHEET, STANDINGS
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from locales.wording.recognition.agreements import sheet_text, standings_text
from storage.agreements import scores


def _year(turn: Turn, one: Agreement, year: int) -> int:
    years = one.scored_years(turn.today)
    if not years or not one.scored:
        raise UserError("Nothing of it is scored.", (theirs.see(turn, one),))
    return year if year in years else years[-1]


def standings(turn: Turn, number: int, year: int = 0) -> None:
    one = theirs.open_one(turn, number)
    year = _year(turn, one, year)
    sheets = scores.sheets(turn.session, one, year)
    ways = [
        Choice(turn.tr("Score {party}", party=each.party.name), f"{COMMAND} {SCORE} {one.id} {each.party.id} {year}")
        for each in sheets
        if not each.cluster and may_score_party(turn.member, one, each.party)
    ]
    ways += [
        Choice(each.party.name, f"{COMMAND} {SHEET} {one.id} {each.party.id} {year}")
        for each in sheets
        if each.own or each.cluster
    ]
    ways += [
        Choice(str(each), f"{COMMAND} {STANDINGS} {one.id} {each}")
        for each in one.scored_years(turn.today)
        if each != year
    ]
    turn.say(standings_text(turn.language, one, ranked(sheets), year), [*ways, theirs.see(turn, one)])


def sheet(turn: Turn, number: int, party_id: int, year: int = 0) -> None:
    """How a party was scored, where the two differ, and what was said about it among those who lead."""
    one = theirs.open_one(turn, number)
    party, year = theirs.party_of(turn, one, party_id), _year(turn, one, year)
    found = sheet_of(turn, one, party, year)
    lines = [sheet_text(turn.language, one, found, year)]
    if takes_part(turn.member, one) or may_summarise(turn.member, one.organiser):
        said = scores.remarks(turn.session, party.id, year)
        lines += [list_text([f"💬 {each.name}: {quoted(each.words)}" for each in said])] if said else []
    turn.say("\n".join(lines), _ways(turn, one, party, found, year))


def sheet_of(turn: Turn, one: Agreement, party: Party, year: int) -> Sheet:
    return next((each for each in scores.sheets(turn.session, one, year) if each.party.id == party.id), Sheet(party))


def _ways(turn: Turn, one: Agreement, party: Party, found: Sheet, year: int) -> list[Choice]:
    ways = []
    if may_score_itself(turn.member, one, party) or may_score_party(turn.member, one, party):
        mine = found.own if may_score_itself(turn.member, one, party) else found.cluster
        label = turn.tr("Score it anew") if mine else turn.tr("Score {party}", party=party.name)
        ways.append(Choice(label, f"{COMMAND} {SCORE} {one.id} {party.id} {year}"))
    if takes_part(turn.member, one) and (found.own or found.cluster):
        ways.append(Choice(turn.tr("Say something about it"), f"{COMMAND} {REMARK} {one.id} {party.id} {year}"))
    return [
        *ways,
        Choice(turn.tr("Results of the cluster"), f"{COMMAND} {STANDINGS} {one.id} {year}"),
        theirs.see(turn, one),
    ]


class RemarkDraft(BaseModel):
    number: int
    party: int
    year: int
    words: str | None = None
    sure: bool | None = None


def speak_up(turn: Turn, number: int, party_id: int, year: int = 0, words: str = "") -> None:
    one = theirs.open_one(turn, number)
    said = " ".join(words.split())[:LONGEST] or None
    remark.begin(turn, RemarkDraft(number=number, party=party_id, year=_year(turn, one, year), words=said))


def _allowed(turn: Turn, draft: RemarkDraft) -> tuple[Agreement, Party]:
    one = theirs.open_one(turn, draft.number)
    party = theirs.party_of(turn, one, draft.party)
    theirs.speaks_for(turn, one, party)
    return one, party


class Words(Step[RemarkDraft]):
    slot = "words"
    wants = Wants.LETTER

    def ask(self, turn: Turn, draft: RemarkDraft) -> Question:
        one, party = _allowed(turn, draft)
        shown = sheet_text(turn.language, one, sheet_of(turn, one, party, draft.year), draft.year)
        asked = turn.tr("What do you say about it? Those who lead the parties read it.")
        return Question(f"{shown}\n\n{asked}")

    def accept(self, turn: Turn, draft: RemarkDraft, answer: Answer) -> None:
        if not 2 < len(answer.text) <= LONGEST:
            raise UserError("Please say it in a few words, {limit} characters at most.", limit=LONGEST)
        draft.words = " ".join(answer.text.split())


class SureToRemark(YesOrNo[RemarkDraft]):
    yes = marked("Yes, write it")
    on_no = marked("Nothing was written.")

    def words(self, turn: Turn, draft: RemarkDraft) -> str:
        one, party = _allowed(turn, draft)
        by = theirs.speaks_for(turn, one, party).name
        said = turn.tr("In the name of {organisation}, about the scores of {party}:", organisation=by, party=party.name)
        return f"{said}\n{quoted(draft.words or '')}\n" + turn.tr("Shall I write it?")


def _finish(turn: Turn, draft: RemarkDraft) -> None:
    (one, party), words = _allowed(turn, draft), draft.words or ""
    by = theirs.speaks_for(turn, one, party)
    number = scores.remark(turn.session, one, party, draft.year, by.id, words, turn.stamp)

    def said(speak: Language) -> str:
        names = {"organisation": by.name, "party": party.name, "year": str(draft.year)}
        return speak.tr("💬 {organisation} about the scores of {party} for {year}:", **names) + f"\n{quoted(words)}"

    page = f"{COMMAND} {SHEET} {one.id} {party.id} {draft.year}"
    telling.tell_parties(turn, one, said, "remark", [party], page)
    undo = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {REMARK_BACK} {one.id} {number}")
    turn.say(turn.tr("Written. Those concerned are told."), (undo, Choice(turn.tr("See the sheet"), page)))


def take_remark_back(turn: Turn, number: int, remark_id: int) -> None:
    """Take one's own remark back; whoever has read it has read it."""
    one = theirs.open_one(turn, number)
    if not scores.remark_back(turn.session, one, remark_id, turn.stamp):
        raise NotAllowed("It is none of your remarks, or is taken back already.", (theirs.see(turn, one),))
    turn.say(turn.tr("Taken back: the remark stands there no more."), (theirs.see(turn, one),))


remark = Dialogue(
    "remark_on_scores",
    marked("what you say about the scores"),
    RemarkDraft,
    [Words(), SureToRemark()],
    _finish,
    _allowed,
)
