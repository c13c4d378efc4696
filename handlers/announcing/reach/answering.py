"""The questions below an announcement: asked one after the other once it is read, and answered until its end."""

from domain.announcing import Announcement
from domain.chat import Choice, Numbering
from domain.errors import UserError
from domain.reach.reading import Reading
from handlers.announcing import replying
from handlers.announcing.reach.kept import CHANGE, COMMAND, slip, unsure_way
from handlers.announcing.replying import AnswerDraft
from handlers.talk.turn import Turn
from locales.wording.announcing.reading import read_choices
from locales.wording.quotation import quoted
from storage.announcing import readers


def go_on(turn: Turn, found: Announcement, said: str) -> None:
    """Ask what is not answered yet; once all is, say what was noted, each to be changed."""
    reading = Reading.read(found.asks) or Reading()
    given = readers.answers(turn.session, found.id, turn.member.id)
    left = [place for place in range(len(reading.questions)) if place not in given]
    if left:
        ask(turn, found, left[0], said)
        return
    lines = [_answered(turn, reading, place, choice) for place, choice in sorted(given.items())]
    changes = [
        Choice(
            turn.tr("Change the answer to question {number}", number=place + 1),
            f"{COMMAND} {CHANGE} {found.id} {place}",
        )
        for place in range(len(reading.questions))
    ]
    turn.say("\n".join([said, *lines]), [*changes, unsure_way(turn, found.id), slip(turn, found.id)])


def _answered(turn: Turn, reading: Reading, place: int, choice: int) -> str:
    question = reading.questions[place]
    answer = turn.tr("passed on in your words") if question.is_free else quoted(question.choices[choice])
    return turn.tr("Question {number}: {answer}", number=place + 1, answer=answer)


def ask(turn: Turn, found: Announcement, place: int = 0, said: str = "") -> None:
    """Ask one question; the answer to a free one is asked for, and read back, as a letter is."""
    questions = (Reading.read(found.asks) or Reading()).questions
    if place >= len(questions):
        raise UserError("Announcement no. {number} has no such question.", number=str(found.id))
    _require_read(turn, found)
    question = questions[place]
    if question.is_free:
        replying.answer.begin(turn, AnswerDraft(number=found.id, question=place))
        turn.say_first(said) if said else None
        return
    asked = turn.tr("Question {number} of {count}:", number=place + 1, count=len(questions))
    ways = [Choice(each, f"{COMMAND} {found.id} {place} {index}") for index, each in enumerate(question.choices)]
    text = "\n".join(part for part in (said, f"{asked} {quoted(question.words)}") if part)
    turn.say(text, [*ways, slip(turn, found.id)], numbering=Numbering.LETTERS)


def take(turn: Turn, found: Announcement, place: int, choice: int) -> None:
    """Keep what was chosen, in place of what was chosen before."""
    questions = (Reading.read(found.asks) or Reading()).questions
    if place >= len(questions) or choice >= len(questions[place].choices):
        raise UserError("Announcement no. {number} has no such question.", number=str(found.id))
    _require_read(turn, found)
    readers.answer(turn.session, found.id, turn.member.id, place, choice)
    go_on(turn, found, turn.tr("Noted: {answer}.", answer=quoted(questions[place].choices[choice])))


def _require_read(turn: Turn, found: Announcement) -> None:
    """Raise where it has not been read, or that was taken back: nobody answers what they have not read."""
    reader = readers.of(turn.session, found.id, turn.member.id)
    if reader is None or reader.read_at is None:
        raise UserError(
            "Please read the announcement first and say that you have; then I ask the questions.",
            read_choices(turn.language, found.id, found.asks),
        )
