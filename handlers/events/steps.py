"""The questions of a meeting or a launch: what, whose, when, where, who chairs, who is invited, and the last look."""

from domain.chat import Choice, Tone
from domain.errors import UserError
from domain.events import said
from domain.events.event import PROGRAMME, WORDS, EventKind, Guests, Part
from domain.names import called
from domain.roles import Place
from domain.understanding.acts.act import GRAVE, Act, Speaker
from domain.understanding.acts.reading import read_act
from domain.understanding.moves.move import Move, read_move
from domain.understanding.replies.picks import agreed
from handlers.announcing.composing.draft import reach
from handlers.events.draft import (
    WHOM,
    EventDraft,
    begins_at,
    invited,
    moment,
    organisation_of,
    read_back,
)
from handlers.events.naming import chair_of, home_of
from handlers.figures.named import by_name, lowest
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.language import marked
from storage import organisations
from storage.events import files

SHOWN = 8
NONE, MYSELF, FILE = "none", "myself", "file"
FILES_TOO = marked("The programme may be typed, or sent as a picture or a paper (PDF, Word, Excel).")
_KINDS = {EventKind.MEETING: marked("A meeting"), EventKind.LAUNCH: marked("A launch")}


LONGEST = 10  # words of a day, a place, a name
_ELSE = GRAVE | {Act.REPORT, Act.PROMISE, Act.STOP_REMINDERS, Act.SNOOZE, Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.CANCEL}


def answers_in_few_words(turn: Turn) -> bool:
    """Whether a few words are typed that neither ask nor tell of something else."""
    read = read_act(turn.text, Speaker.ADMIN)
    few = len(turn.text.split()) <= LONGEST and "?" not in turn.text
    return few and not (read.sure and read.act in _ELSE)


class Whose(Step[EventDraft]):
    """Which organisation holds it, where somebody may call several."""

    slot = "organisation_id"
    wants = Wants.NAME
    wordless = FILES_TOO

    def ask(self, turn: Turn, draft: EventDraft) -> Question:
        highest = reach(turn)
        shown = [*highest, *organisations.children(turn.session, *(each.id for each in highest))][:SHOWN]
        text = turn.tr("Which organisation holds it? Please choose, or type its name.")
        return Question(text, [Choice(each.name, str(each.id)) for each in shown])

    def accept(self, turn: Turn, draft: EventDraft, answer: Answer) -> None:
        found = [int(answer.choice)] if answer.choice.isdecimal() else [each.id for each in named(turn, answer.text)]
        if len(found) != 1:
            raise UserError("No organisation of yours is called so.")
        draft.organisation_id = found[0]
        organisation_of(turn, draft)


def named(turn: Turn, text: str) -> list[Place]:
    """Those of this person's organisations that a text names."""
    found = lowest(by_name(turn, text, [each.path for each in reach(turn)]))
    longest = max((len(called(each.name)) for each in found), default=0)
    return [each for each in found if len(called(each.name)) == longest]


class What(Step[EventDraft]):
    slot = "kind"
    wordless = FILES_TOO

    def ask(self, turn: Turn, draft: EventDraft) -> Question:
        return Question(turn.tr("What is it?"), [Choice(turn.tr(words), kind) for kind, words in _KINDS.items()])

    def accept(self, turn: Turn, draft: EventDraft, answer: Answer) -> None:
        kind = EventKind(answer.choice) if answer.choice in set(EventKind) else said.read(answer.text, turn.today).kind
        if kind is None:
            raise UserError("Please choose: a meeting, or a launch.")
        draft.kind = kind


class When(Step[EventDraft]):
    """The day and the hour, both in one answer or one after the other."""

    slot = "day"
    wants = Wants.DAY
    wordless = FILES_TOO
    hears = True

    def reads(self, turn: Turn, draft: EventDraft) -> bool:
        found = said.read(turn.text, turn.today)
        return bool(found.day or found.hour) and answers_in_few_words(turn)

    def filled(self, draft: EventDraft) -> bool:
        return draft.day is not None and draft.hour is not None

    def given(self, turn: Turn, draft: EventDraft) -> str:
        return f"{draft.hour:%H:%M} {turn.language.date(draft.day)}" if draft.day and draft.hour else ""

    def ask(self, turn: Turn, draft: EventDraft) -> Question:
        if draft.day is None or draft.hour is not None:
            return Question(turn.tr("On which day, and at what hour? For example: 19:00 on Friday."))
        return Question(turn.tr("At what hour on {day}?", day=draft.day))

    def accept(self, turn: Turn, draft: EventDraft, answer: Answer) -> str | None:
        found = said.read(answer.text, turn.today)
        if found.day is None and found.hour is None:
            raise UserError("I do not see a day or an hour there. For example: 19:00 on Friday.")
        day, hour = found.day or draft.day, found.hour or draft.hour
        if day and day < turn.today:
            raise UserError("That hour has passed. On which day, and at what hour?")
        if day and hour:
            moment(turn, day, hour)
        draft.day, draft.hour = day, hour
        return None if day and hour else self.name


class InFewWords(Step[EventDraft]):
    """A place or a name, where almost anything else is heard for itself."""

    wants = Wants.WORDS
    wordless = FILES_TOO
    hears = True

    def reads(self, turn: Turn, draft: EventDraft) -> bool:
        return answers_in_few_words(turn)


class Where(InFewWords):
    slot = "place"

    def ask(self, turn: Turn, draft: EventDraft) -> Question:
        return Question(turn.tr("Where? For example: the house of culture of ấp 1."))

    def accept(self, turn: Turn, draft: EventDraft, answer: Answer) -> None:
        draft.place = short(home_of(turn, said.read(answer.text, turn.today).place or answer.text), WORDS)


class Chair(InFewWords):
    slot = "chair"

    def ask(self, turn: Turn, draft: EventDraft) -> Question:
        return Question(turn.tr("Who chairs it?"), [Choice(turn.tr("I do: {name}", name=turn.member.name), MYSELF)])

    def accept(self, turn: Turn, draft: EventDraft, answer: Answer) -> None:
        words = said.read(answer.text, turn.today).chair or answer.text
        draft.chair = turn.member.name if answer.choice == MYSELF else chair_of(turn, draft, short(words, WORDS))


class Whom(Step[EventDraft]):
    """Who is invited; of a cell always all of it."""

    slot = "guests"
    wordless = FILES_TOO

    def wanted(self, turn: Turn, draft: EventDraft) -> bool:
        return draft.organisation_id is not None and organisation_of(turn, draft).has_branches

    def ask(self, turn: Turn, draft: EventDraft) -> Question:
        place = organisation_of(turn, draft)
        choices = [Choice(turn.tr(words, organisation=place.name), each) for each, words in WHOM.items()]
        return Question(turn.tr("Who is invited?"), choices)

    def accept(self, turn: Turn, draft: EventDraft, answer: Answer) -> None:
        if answer.choice not in set(Guests):
            raise UserError("Please choose who is invited.")
        wanted = draft.model_copy(update={"guests": Guests(answer.choice)})
        invited(turn, wanted)
        draft.guests = wanted.guests


class Programme(Step[EventDraft]):
    """The programme in words or as a file, or none."""

    slot = "programme"
    wants = Wants.LETTER
    wordless = FILES_TOO

    def ask(self, turn: Turn, draft: EventDraft) -> Question:
        text = turn.tr("Is there a programme? Please type it, or send it as a picture or file.")
        return Question(text, [Choice(turn.tr("Without a programme"), NONE)])

    def accept(self, turn: Turn, draft: EventDraft, answer: Answer) -> None:
        none = answer.choice == NONE or agreed(answer.text) is False
        if none:
            leave_out(turn)
        draft.programme = "" if none or answer.choice == FILE else short(answer.text, PROGRAMME)


def leave_out(turn: Turn) -> None:
    files.leave_out(turn.session, turn.member.id, turn.incoming.address, Part.PROGRAMME, turn.real_now)


def short(words: str, most: int) -> str:
    """The words, where they are not too long."""
    if len(words) > most:
        raise UserError("That is {count} characters; please say it in at most {limit}.", count=len(words), limit=most)
    return words.strip(" .")


class ReadBack(Step[EventDraft]):
    """All of it, each part to be changed, before anybody is invited."""

    slot = "confirmed"
    mends = True
    wordless = FILES_TOO

    def ask(self, turn: Turn, draft: EventDraft) -> Question:
        asked = turn.tr("Shall I invite them? What is wrong can be changed below, or in words.")
        choices = [
            Choice(turn.tr("Invite them"), YES, Tone.GREEN),
            *(Choice(turn.tr(label), step.name) for label, step in _PARTS if step.wanted(turn, draft)),
            Choice(turn.tr("No, leave it"), NO, Tone.RED),
        ]
        return Question(f"{read_back(turn, draft)}\n\n{asked}", choices)

    def accept(self, turn: Turn, draft: EventDraft, answer: Answer) -> str | None:
        if answer.choice in {step.name for _, step in _PARTS}:
            return answer.choice
        if answer.choice == NO and read_move(turn.text) is Move.WRONG:  # "sai rồi" is about what stands there
            raise UserError("What shall be different? Choose below, or just write it.")
        yes = answer.choice == YES or said.settles(answer.text)
        if not yes and answer.choice != NO:
            raise UserError("Nobody is invited yet. Please choose below, or write what shall be different.")
        if yes:
            begins_at(turn, draft)
            invited(turn, draft)
        draft.confirmed = yes
        return None


_PARTS: tuple[tuple[str, Step[EventDraft]], ...] = (
    (marked("Another day or hour"), When()),
    (marked("Another place"), Where()),
    (marked("Another chair"), Chair()),
    (marked("Others to invite"), Whom()),
    (marked("The programme"), Programme()),
)
