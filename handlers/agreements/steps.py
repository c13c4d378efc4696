"""The questions of an agreement: between whom, for how long, on what with how many points, how; and the last look."""

from datetime import date

from pydantic import BaseModel

from domain.agreements.agreement import Line, LineKind, adds_up
from domain.agreements.said import lines_changed, lines_read, period_read
from domain.chat import Choice, Tone
from domain.errors import UserError
from domain.roles import Place
from domain.understanding.agreements.reading import changed_by, contents_in
from domain.understanding.agreements.spoken import orders_sending, period_said
from domain.understanding.moves.move import Move, read_move
from domain.understanding.replies.picks import agreed
from handlers.agreements.between import Group, groups, head_named, leaders_of, named
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.language import marked
from locales.wording.people import some_of
from locales.wording.recognition.agreements import period_text, read_back_text
from storage import organisations

NONE, SHOWN = "none", 6


class AgreementDraft(BaseModel):
    """`number`, `revision`: of the agreement that is changed, 0 for a new one; `head_id`: the party that leads it;
    `signed`: who signed what it said before.
    """

    number: int = 0
    revision: int = 0
    organiser_id: int | None = None
    head_id: int | None = None
    name: str = ""
    parties: list[int] | None = None
    since: date | None = None
    until: date | None = None
    contents: list[Line] | None = None
    solutions: list[Line] | None = None
    signed: list[str] = []
    confirmed: bool | None = None

    @property
    def lines(self) -> list[Line]:
        return [*(self.contents or ()), *(self.solutions or ())]


def places_of(turn: Turn, draft: AgreementDraft) -> list[Place]:
    return list(organisations.by_ids(turn.session, draft.parties or []).values())


class Between(Step[AgreementDraft]):
    slot = "parties"
    wants = Wants.NAME
    takes_yes = False

    def ask(self, turn: Turn, draft: AgreementDraft) -> Question:
        text = turn.tr("Between which organisations is the agreement? Choose below, or type their names.")
        return Question(text, [Choice(_label(turn, each), each.key) for each in groups(turn)[:SHOWN]])

    def accept(self, turn: Turn, draft: AgreementDraft, answer: Answer) -> None:
        picked = next((each for each in groups(turn) if each.key == answer.choice), None)
        found = picked or named(turn, answer.text)
        if found is None:
            raise UserError("I do not see two organisations there. For example: chi bộ ấp 1, chi bộ ấp 2.")
        take(draft, found)


def take(draft: AgreementDraft, group: Group) -> None:
    draft.organiser_id, draft.name = group.organiser.id, group.name
    draft.parties = [each.id for each in group.places]
    draft.head_id = draft.head_id if draft.head_id in draft.parties else None


def _label(turn: Turn, group: Group) -> str:
    if group.name:
        return turn.tr("{cluster} ({count} units)", cluster=group.name, count=len(group.places))
    return turn.tr("All {count} below {organisation}", count=len(group.places), organisation=group.organiser.name)


class Period(Step[AgreementDraft]):
    slot = "since"
    wants = Wants.DAY

    def ask(self, turn: Turn, draft: AgreementDraft) -> Question:
        year = turn.today.year
        choices = [Choice(turn.tr("The year {year}", year=str(year)), str(year))]
        choices.append(
            Choice(turn.tr("Two years, {first}–{last}", first=str(year), last=str(year + 1)), f"{year}-{year + 1}")
        )
        return Question(turn.tr("For which period? For example: the year {year}.", year=str(year)), choices)

    def given(self, turn: Turn, draft: AgreementDraft) -> str:
        return period_text(turn.language, draft.since, draft.until) if draft.since and draft.until else ""

    def accept(self, turn: Turn, draft: AgreementDraft, answer: Answer) -> None:
        found = period_read(answer.choice) if answer.choice else period_said(answer.text, turn.today)
        if found is None:
            raise UserError("I do not see a period there. For example: năm 2026, or: từ 1/2/2026 đến 31/12/2026.")
        if found[1] < turn.today:
            raise UserError("That period is over already. For which period is it?")
        draft.since, draft.until = found


class Lines(Step[AgreementDraft]):
    """Several lines are an answer whatever stands in them; of a single one it is heard what else it may be."""

    wants = Wants.WORDS
    hears = True

    def reads(self, turn: Turn, draft: AgreementDraft) -> bool:
        found = lines_read(turn.text, LineKind.CONTENT)
        return len(found) > 1 or any(each.most is not None for each in found)


class Contents(Lines):
    slot = "contents"

    def ask(self, turn: Turn, draft: AgreementDraft) -> Question:
        text = turn.tr(
            "What do they agree on? Please type a line for each content, its points at the end, a hundred in all.\n"
            "For example:\nXây dựng Đảng: 40 điểm\nKinh tế - xã hội: 40 điểm\nQuốc phòng, an ninh: 20 điểm"
        )
        return Question(text)

    def given(self, turn: Turn, draft: AgreementDraft) -> str:
        return turn.trn("{count} content", "{count} contents", len(draft.contents or ()))

    def accept(self, turn: Turn, draft: AgreementDraft, answer: Answer) -> None:
        found = max(lines_read(answer.text, LineKind.CONTENT), contents_in(answer.text), key=len)  # several in a line
        if not found or (len(found) == 1 and found[0].most is None):
            raise UserError("I do not see a content there. A line for each, please, with its points at the end.")
        draft.contents = found


class Solutions(Lines):
    slot = "solutions"

    def ask(self, turn: Turn, draft: AgreementDraft) -> Question:
        text = turn.tr("By which solutions? Please type a line for each.")
        return Question(text, [Choice(turn.tr("None are written"), NONE)])

    def given(self, turn: Turn, draft: AgreementDraft) -> str:
        return turn.trn("{count} solution", "{count} solutions", len(draft.solutions or ()))

    def accept(self, turn: Turn, draft: AgreementDraft, answer: Answer) -> str | None:
        if more := contents_in(answer.text):  # "thêm giữ vệ sinh 10 điểm nữa"
            draft.contents = [*(draft.contents or []), *more]
            return self.name
        none = answer.choice == NONE or agreed(answer.text) is False
        draft.solutions = [] if none else lines_read(answer.text, LineKind.SOLUTION)
        return None


class ReadBack(Step[AgreementDraft]):
    """All of it, each part to be changed, before the parties get it."""

    slot = "confirmed"
    mends = True

    def ask(self, turn: Turn, draft: AgreementDraft) -> Question:
        places = places_of(turn, draft)
        names = [each.name for each in places]
        assert draft.since and draft.until
        head = next((_head_text(turn, each) for each in places if each.id == draft.head_id), "")
        said = read_back_text(turn.language, draft.name, (draft.since, draft.until), names, draft.lines, head)
        asked = turn.tr("Shall I send this draft to those who lead the parties, to be read, changed or signed?")
        if draft.number:
            asked = turn.tr("Shall I send it so? Whoever has signed is asked to sign these words anew.")
            if draft.signed:
                before = some_of(turn.language, draft.signed, SHOWN)
                asked = turn.tr("Signed as it was before: {parties}.", parties=before) + f"\n{asked}"
        choices = [Choice(turn.tr("Send it"), YES, Tone.GREEN)]
        choices += [
            Choice(turn.tr(label), step.name) for label, step in PARTS if not (draft.number and step.slot == "parties")
        ]
        return Question(f"{said}\n\n{asked}", [*choices, Choice(turn.tr("No, leave it"), NO, Tone.RED)])

    def accept(self, turn: Turn, draft: AgreementDraft, answer: Answer) -> str | None:
        if answer.choice in {step.name for _, step in PARTS}:
            return answer.choice
        if answer.text and orders_sending(answer.text):
            _change(turn, draft)
            if not adds_up(draft.lines):
                return self.name
            draft.confirmed = True
            return None
        if answer.choice == NO and read_move(turn.text) is Move.WRONG:  # "sai rồi" is about what stands there
            raise UserError("What shall be different? Choose below, or just write it.")
        if answer.choice not in (YES, NO):
            raise UserError("Nothing is sent yet. Please choose below, or write what shall be different.")
        draft.confirmed = answer.choice == YES
        return None


PARTS: tuple[tuple[str, Step[AgreementDraft]], ...] = (
    (marked("Other parties"), Between()),
    (marked("Another period"), Period()),
    (marked("The contents"), Contents()),
    (marked("The solutions"), Solutions()),
)


def corrected(turn: Turn, draft: AgreementDraft, step: str) -> tuple[str, str | None]:
    """ "Nội dung 2: 30 điểm", "thêm sinh hoạt chi bộ 10 điểm nữa", "cụm trưởng là anh Hai" at the last look.

    Where it is to be sent at once too, that is the answer.
    """
    at_last = step == ReadBack().name and not orders_sending(turn.text)
    if not at_last or not _change(turn, draft):
        return "", None
    return turn.tr("Now it reads:"), ReadBack().name


def _change(turn: Turn, draft: AgreementDraft) -> bool:
    """Change what a sentence wants to be different; whether anything is."""
    before, contents = draft.model_copy(), draft.contents or []
    changed = lines_changed(contents, turn.text)
    if changed is None and (found := changed_by(contents, turn.text)):
        changed = list(found.lines)
    draft.contents = contents if changed is None else changed
    if changed is None and (period := period_said(turn.text, turn.today)) and period[1] >= turn.today:
        draft.since, draft.until = period
    if not draft.number and (head := head_named(turn, turn.text, places_of(turn, draft))):
        draft.head_id = head.id
    return draft != before


def _head_text(turn: Turn, place: Place) -> str:
    names = leaders_of(turn, place)
    return f"{', '.join(names)} ({place.name})" if names else place.name
