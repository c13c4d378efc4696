"""The table of questions and intrusions, and playing one cell of it without keeping anything."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from domain.chat import Incoming, Outgoing
from handlers.router import receive
from storage import pledges
from storage.chats import accounts
from storage.ground.database import Session
from tests.talking import Person

CASES = Path(__file__).parents[2] / "cases" / "inside"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, who is asked it, and what is said until it is asked."""

    name: str
    who: str
    talk: Sequence[str]
    dialogue: str
    step: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What becomes of the question, and what is heard."""

    manner: str
    heard: Sequence[str]


@dataclass
class Cell:
    """What one turn led to."""

    said: str = ""
    dialogue: str = ""
    step: str = ""
    parked: list[str] = field(default_factory=list)
    open_pledges: int = 0


class Undone(Exception):
    """Raised to keep nothing of a cell."""


def rows(name: str) -> list[list[str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


QUESTIONS = [
    Question(name, who, talk.split(" | "), *leads.split())
    for name, who, talk, leads in rows("questions")
    if leads != "-"
]
INTRUSIONS = [(kind, text) for kind, _voice, text in rows("intrusions")]
EXPECTED = {kind: Expected(rest[0], rest[1].split("|") if len(rest) > 1 else ()) for kind, *rest in rows("expected")}
ANSWERS = {(question, kind) for question, kind, _why in rows("answers")}


def play(person: Person, text: str) -> Cell:
    """One turn, of which nothing is kept."""
    cell, village = Cell(), person.village
    said: list[Outgoing] = []

    def work(session: Session) -> None:
        incoming = Incoming(person.address, f"cell {text}", text=text)
        said.extend(
            each.message for each in receive(session, incoming, village.now, village.deployment, village.terms())
        )
        chat = accounts.open_chat(session, person.address, "vi")
        cell.dialogue, cell.step, cell.parked = chat.dialogue, chat.step.split(">")[-1], list(chat.parked or {})
        cell.open_pledges = sum(each.is_open for each in pledges.of_member(session, person.member_id))
        raise Undone

    try:
        village.database.transact(work)
    except Undone:
        cell.said = person.reads(said)
    return cell


def trouble(question: Question, kind: str, cell: Cell, before: Cell) -> str:
    """What is wrong with a cell; "" where nothing is."""
    expected = EXPECTED[kind]
    stays = cell.dialogue == question.dialogue
    fits = {
        "stays": stays,
        "returns": stays,
        "keeps": stays or question.dialogue in cell.parked,
        "aside": not cell.dialogue and question.dialogue in cell.parked,
        "ends": not cell.dialogue and question.dialogue not in cell.parked,
    }
    if not fits[expected.manner]:
        return f"is not {expected.manner}: {cell.dialogue} {cell.step} {cell.parked}"
    if cell.open_pledges != before.open_pledges:
        return "a pledge was opened or closed"
    heard = not expected.heard or any(each in cell.said for each in expected.heard)
    return "" if heard else f"none of {expected.heard} is heard"
