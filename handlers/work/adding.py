"""Work is added to a pledge: one or several lines, who is meant, by when, read back before they are written."""

from datetime import date

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.roles import Member
from domain.understanding.deadlines import read_deadline
from domain.understanding.replies.picks import agreed
from handlers.registering.deadline import doubt, picked_day
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YesOrNo
from handlers.work import telling, whose
from handlers.work.reading import gives, lines_in, without_day
from handlers.work.whose import COMMAND, Part
from locales.wording.quotation import quoted
from locales.wording.work import items as wording
from storage.people import members
from storage.work import writing
from storage.work.writing import NewItem

AT_ONCE, LONGEST, SHOWN = 20, 300, 8
NOBODY, NO_DAY = "nobody", "no day"


class LineDraft(BaseModel):
    """One line; `fitting`: several whom the name fits, `unread`: words of a day that is not understood."""

    text: str
    called: str = ""
    holder_id: int | None = None
    fitting: list[int] = []
    due_on: date | None = None
    unread: str = ""


class WorkDraft(BaseModel):
    pledge_id: int
    content: str = ""
    lines: list[LineDraft] | None = None
    sure: bool | None = None


def begin(turn: Turn, number: int, text: str = "") -> None:
    part = whose.to_give(turn, number)
    waiting = parking.waiting_sentence(turn)
    text = text or (waiting if gives(waiting, whose.people(turn, part.place)) else "")
    draft = WorkDraft(pledge_id=number, content=part.pledge.content)
    add_work.begin(turn, draft, Answer(text=text) if text else None)


def taken(turn: Turn, part: Part, text: str) -> list[LineDraft]:
    people = whose.people(turn, part.place)
    me = Member(turn.member.id, "", turn.member.name)
    found = lines_in(text, people, me, turn.today)
    if not found:
        raise UserError("I did not see any words in that message.")
    if len(found) > AT_ONCE:
        raise UserError("Please send at most {count} lines at once.", count=AT_ONCE)
    if long := next((each.text for each in found if len(each.text) > LONGEST), ""):
        raise UserError("That is {count} characters; please say it in at most {limit}.", count=len(long), limit=LONGEST)
    return [
        LineDraft(
            text=each.text[:1].upper() + each.text[1:],
            called=each.called,
            holder_id=each.people[0].id if len(each.people) == 1 else None,
            fitting=[one.id for one in each.people] if len(each.people) > 1 else [],
            due_on=each.due_on,
            unread=each.unread,
        )
        for each in found
    ]


class WhatToDo(Step[WorkDraft]):
    slot = "lines"
    wants = Wants.WORDS

    def ask(self, turn: Turn, draft: WorkDraft) -> Question:
        asked = turn.tr(
            "What is to be done, by whom, by when? One line each, for example:\n"
            "Comrade Bảy sees to the land by 15/3\nComrade Tám talks to 5 households"
        )
        return Question(f"{quoted(draft.content, 120)}\n{asked}")

    def accept(self, turn: Turn, draft: WorkDraft, answer: Answer) -> None:
        draft.lines = taken(turn, whose.to_give(turn, draft.pledge_id), answer.text)


class WhoOfThem(Step[WorkDraft]):
    slot = "lines"
    wants = Wants.NAME

    def filled(self, draft: WorkDraft) -> bool:
        return not any(line.fitting for line in draft.lines or [])

    def ask(self, turn: Turn, draft: WorkDraft) -> Question:
        line = next(each for each in draft.lines or [] if each.fitting)
        people = members.by_ids(turn.session, line.fitting)
        choices = [Choice(f"{each.name} · {each.code}", str(each.id)) for each in people[:SHOWN]]
        asked = turn.tr("Several comrades are called “{name}”. Who does this?", name=line.called)
        return Question(f"{quoted(line.text)}\n{asked}", [*choices, Choice(turn.tr("Nobody yet"), NOBODY)])

    def accept(self, turn: Turn, draft: WorkDraft, answer: Answer) -> str | None:
        line = next(each for each in draft.lines or [] if each.fitting)
        if answer.choice != NOBODY:
            known = {str(each): each for each in line.fitting}
            typed = [each.id for each in members.by_ids(turn.session, line.fitting) if answer.text in each.code]
            meant = known.get(answer.choice) or (typed[0] if answer.text and len(typed) == 1 else None)
            if meant is None:
                raise UserError("Please choose one of them.")
            line.holder_id = meant
        line.fitting = []
        return self.name if not self.filled(draft) else None


class WhichDay(Step[WorkDraft]):
    slot = "lines"
    wants = Wants.DAY

    def filled(self, draft: WorkDraft) -> bool:
        return not any(line.unread for line in draft.lines or [])

    def ask(self, turn: Turn, draft: WorkDraft) -> Question:
        line = next(each for each in draft.lines or [] if each.unread)
        why = doubt(turn, read_deadline(line.unread, turn.today), line.unread)
        text = f"{quoted(line.text)}\n{turn.tr(why.message, **why.values)}"
        return Question(text, [*why.choices, Choice(turn.tr("Without a day"), NO_DAY)])

    def accept(self, turn: Turn, draft: WorkDraft, answer: Answer) -> str | None:
        line = next(each for each in draft.lines or [] if each.unread)
        if answer.choice and answer.choice != NO_DAY:
            line.due_on = picked_day(turn, answer.choice)
        elif agreed(answer.text) and (meant := self._only_day(turn, line)):
            line.due_on = meant
        elif answer.text:
            reading = read_deadline(answer.text, turn.today)
            if reading.asks or not reading.day:
                raise doubt(turn, reading, answer.text)
            line.due_on = reading.day
        if line.due_on:
            line.text = without_day(line.text, line.unread)
        line.unread = ""
        return self.name if not self.filled(draft) else None

    @staticmethod
    def _only_day(turn: Turn, line: LineDraft) -> date | None:
        """The day that was offered, where it is one: a yes means it."""
        offered = doubt(turn, read_deadline(line.unread, turn.today), line.unread).choices
        return picked_day(turn, offered[0].value) if len(offered) == 1 else None


class ReadBack(YesOrNo[WorkDraft]):
    yes = "Right, write it down"
    no = "Not so, once more"

    def words(self, turn: Turn, draft: WorkDraft) -> str:
        part, lines = whose.to_give(turn, draft.pledge_id), draft.lines or []
        names = members.names(turn.session, [each.holder_id for each in lines if each.holder_id])
        written = [
            f"{number}. {wording.line(turn.language, each.text, names.get(each.holder_id or 0, ''), each.due_on)}"
            for number, each in enumerate(lines, 1)
        ]
        unknown = [each.called for each in lines if each.called and each.holder_id is None]
        if unknown:
            called = ", ".join(f"“{each}”" for each in unknown)
            written.append(turn.tr("I find nobody called {names} in the branch.", names=called))
        if any(each.due_on and each.due_on > part.pledge.deadline for each in lines):
            day = turn.language.short_date(part.pledge.deadline)
            written.append(turn.tr("Note: the whole is due on {day} already.", day=day))
        return "\n".join([turn.tr("I write this down:"), *written, turn.tr("Is that right?")])

    def accept(self, turn: Turn, draft: WorkDraft, answer: Answer) -> str | None:
        super().accept(turn, draft, answer)
        if answer.choice == NO:
            draft.lines = draft.sure = None
            return WhatToDo().name
        return None


def _finish(turn: Turn, draft: WorkDraft) -> None:
    part = whose.to_give(turn, draft.pledge_id)
    here = {each.id for each in whose.people(turn, part.place)} | {turn.member.id}
    new = [
        NewItem(each.text, each.holder_id if each.holder_id in here else None, each.due_on)
        for each in draft.lines or []
    ]
    added = writing.add(turn.session, draft.pledge_id, new, turn.member.id, turn.stamp)
    said = turn.trn("Written down: {count} piece of work.", "Written down: {count} pieces of work.", len(added))
    told = telling.given(turn, added)
    choices = (
        whose.of_pledge(turn, draft.pledge_id),
        Choice(turn.tr("Add more work"), f"{COMMAND} them {draft.pledge_id}"),
    )
    turn.say(f"{said}\n{told}".strip(), choices, columns=2)


add_work = Dialogue(
    "add_work",
    "work to be given",
    WorkDraft,
    [WhatToDo(), WhoOfThem(), WhichDay(), ReadBack()],
    _finish,
    lambda turn, draft: whose.to_give(turn, draft.pledge_id),
    about="content",
)
