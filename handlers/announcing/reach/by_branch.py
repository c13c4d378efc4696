"""`/thongbao chibo 12`: how many of each branch an announcement reached, however long ago it was."""

from collections import Counter

from domain.announcing import Announcement
from domain.chat import Choice, bold
from domain.permissions import may_announce_to
from domain.reach.reading import Asked, Reading
from domain.roles import Place
from handlers.announcing import by_number
from handlers.announcing.standing import resting_line
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.announcing.reading import letter, question_line
from locales.wording.people import list_text
from storage import organisations
from storage.operating import recipients

BY_BRANCH, ANSWERS, SHOWN = "chibo", "cautraloi", 20


def way(turn: Turn, number: int) -> Choice:
    """The choice that shows it."""
    return Choice(turn.tr("By branch"), f"/thongbao {BY_BRANCH} {number}")


def asked(turn: Turn, argument: str) -> bool:
    """Whether it is asked for behind the command: "chibo 12", from the twentieth on "chibo 12 20"; "cautraloi 12"."""
    wish = verb_first(argument, (BY_BRANCH, ANSWERS))
    numbers = wish.rest.split()
    if not (wish.verb and numbers and all(is_number(each) for each in numbers)):
        return False
    (show if wish.verb == BY_BRANCH else show_answers)(turn, *map(int, numbers[:2]))
    return True


def answers_way(turn: Turn, found: Announcement) -> list[Choice]:
    """The choice that shows what was answered, where something was asked."""
    reading = Reading.read(found.asks)
    asked = reading is not None and reading.questions
    return [Choice(turn.tr("What was answered"), f"/thongbao {ANSWERS} {found.id}")] if asked else []


def _one(turn: Turn, number: int) -> tuple[Announcement, Place]:
    """The announcement, where this person announces too; raises elsewhere."""
    return by_number.one(turn, number, lambda _, place: may_announce_to(turn.member, place))


def show(turn: Turn, number: int, start: int = 0) -> None:
    """The branches in their order; of each how many have it, of how many, and why the others have not."""
    found, place = _one(turn, number)
    counts = recipients.by_place(turn.session, number)
    places = sorted(organisations.by_ids(turn.session, list(counts)).values(), key=lambda each: each.path)
    head = turn.tr(
        "Announcement no. {number} to {organisation}, {day}, by branch:",
        number=str(number),
        organisation=place.name,
        day=found.created_at.astimezone(turn.deployment.zone).date(),
    )
    head = "\n".join([head, *(said for _, said in resting_line(turn, found, place))])
    asks = found.asks is not None
    lines = [line(turn, each, counts[each.id], asks=asks) for each in places[start : start + SHOWN]]
    more = onwards(turn, start, SHOWN, len(places), f"/thongbao {BY_BRANCH} {number}")
    turn.say(f"{head}\n{list_text(lines)}", [*more, *answers_way(turn, found)])


def show_answers(turn: Turn, number: int, start: int = 0) -> None:
    """How many chose which answer, of everybody and branch by branch."""
    found, place = _one(turn, number)
    questions = (Reading.read(found.asks) or Reading()).questions
    answers = recipients.answers_by_place(turn.session, number)
    places = sorted(organisations.by_ids(turn.session, list(answers)).values(), key=lambda each: each.path)
    everybody = sum(answers.values(), Counter[tuple[int, int]]())
    head = turn.tr("Announcement no. {number} to {organisation}:", number=str(number), organisation=place.name)
    totals = [
        f"{question_line(turn.language, at, each)}\n{_chosen(turn, at, each, everybody)}"
        for at, each in enumerate(questions)
    ]
    lines = [
        f"{each.name}: "
        + "; ".join(
            f"{turn.tr('question {number}', number=at + 1)} {_chosen(turn, at, asked, answers[each.id])}"
            for at, asked in enumerate(questions)
        )
        for each in places[start : start + SHOWN]
    ]
    more = onwards(turn, start, SHOWN, len(places), f"/thongbao {ANSWERS} {number}")
    turn.say(
        "\n".join([head, *(totals if not start else []), *([list_text(lines)] if place.has_branches else [])]), more
    )


def _chosen(turn: Turn, at: int, asked: Asked, counts: Counter[tuple[int, int]]) -> str:
    """ "A 12, B 3"; of a free question how many have answered it."""
    if asked.is_free:
        return turn.trn("{count} answer", "{count} answers", counts[at, 0])
    return ", ".join(f"{letter(choice)} {bold(counts[at, choice])}" for choice in range(len(asked.choices)))


def line(turn: Turn, place: Place, counts: Counter[str], *, asks: bool) -> str:
    """How many of a place have it, of how many, and why the others have not."""
    everybody = recipients.everybody(counts)
    reached = turn.tr(
        "{organisation}: {sent} of {total}", organisation=place.name, sent=bold(counts["sent"]), total=everybody
    )
    said = (
        (asks, turn.tr("read: {read}, understood: {count}", read=counts["read"], count=counts["understood"])),
        (counts["waiting"], turn.tr("still on its way: {count}", count=counts["waiting"])),
        (counts["blocked"], turn.tr("cannot be reached: {count}", count=counts["blocked"])),
        (counts["not_joined"], turn.tr("not joined: {count}", count=counts["not_joined"])),
        (counts["failed"], turn.tr("not delivered: {count}", count=counts["failed"])),
    )
    rest = [words for count, words in said if count]
    return f"{reached} ({', '.join(rest)})" if rest else reached
