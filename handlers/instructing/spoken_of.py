""" "Hôm bữa chị giao ấp 2 coi lại tuyến đường hoa, tụi nó trả lời chưa": what came of it, and "vậy nhắc lại đi"."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.instructing.instruction import Instruction, Standing, instructs_for
from domain.permissions import has_summaries, reported_places
from domain.roles import Place
from domain.understanding.movement import instruction_said as said
from domain.understanding.movement.instruction_asked import asks_whether_answered, bids_again, given_and_asked
from domain.understanding.text.words import fold
from handlers.figures.named import named, starting_places
from handlers.instructing import giving, shown
from handlers.talk import conversation
from handlers.talk.turn import Turn
from storage import organisations
from storage.rounds import instructions

_ADDS = re.compile(r"(?:(?:a|u|ua|y|ma|da|va|em|nho)[ ,]+)*(?:them|ghi them|bo sung|noi them|nho ghi|con nua)\b")
""" "Thêm: nộp lại trước 16h thứ hai" goes on with the return asked for just now."""
_MANY = re.compile(r"\b(?:cac|may|nhung)\b")
RETURNED = "nothing to send back"
KEY, LATELY = "instruction spoken of", timedelta(minutes=15)
MOST = 20


def asked(turn: Turn) -> bool:
    """Whether it is asked what came of something said to a unit below; then that is shown, or that it is not kept."""
    words = "" if asks_whether_answered(turn.text) else given_and_asked(turn.text)
    unit = named(turn, turn.text, [place.path for place in starting_places(turn)]) if words is not None else None
    if words == "" and unit is None and _MANY.search(fold(turn.text)) and _gave(turn):
        shown.list_all(turn)
        return True
    if words is None or unit is None or instructs_for(turn.member, unit) is None:
        return False
    to_do = said.read(f"chỉ đạo {words}", unit.name, turn.today).words
    conversation.pick(turn, KEY, f"{unit.code}|{to_do}")
    if one := _told(turn, unit, to_do):
        shown.show(turn, one.id)
        turn.add_choice(Choice(turn.tr("Say it once more"), f"{shown.COMMAND} {shown.AGAIN} {unit.id}"))
        return True
    turn.say(
        turn.tr(
            "No such instruction to {unit} is kept here, so no answer is either. Shall I give it now?", unit=unit.name
        ),
        (
            Choice(turn.tr("Give it now"), f"{shown.COMMAND} {shown.AGAIN} {unit.id}"),
            Choice(turn.tr("Instructions"), shown.COMMAND),
        ),
    )
    return True


def heard_again(turn: Turn) -> bool:
    """Whether "vậy nhắc lại đi" follows, and the instruction spoken of is read back once more."""
    if turn.person is None or turn.chat.dialogue or not has_summaries(turn.member) or not bids_again(turn.text):
        return False
    code, _, _ = conversation.picked_lately(turn, KEY, LATELY).partition("|")
    unit = organisations.by_code(turn.session, code) if code else None
    if unit is None:
        return False
    say_again(turn, unit.id)
    return True


def say_again(turn: Turn, number: int) -> None:
    """`/chidao lai 4`: what was said last to a unit comes once more; where nothing is kept it is given now."""
    unit = organisations.by_id(turn.session, number)
    code, _, to_do = conversation.picked_lately(turn, KEY, LATELY).partition("|")
    to_do = to_do if unit and code == unit.code else ""
    if unit is None:
        shown.list_all(turn)
    elif one := _told(turn, unit, to_do):
        giving.instead(turn, one.id, one.due_on if one.due_on and one.due_on >= turn.today else None, alone=True)
    else:
        giving.instruct(turn, [unit], to_do)


def _told(turn: Turn, unit: Place, to_do: str) -> Instruction | None:
    """What was said to a unit, holds and is about the same, those without an answer first; of no words the newest."""
    about = set(fold(to_do).split())
    found = [each for each in _gave(turn) if each.receiver.id == unit.id and each.standing in _HOLDS]
    alike = [each for each in found if 2 * len(about & set(fold(each.words).split())) >= len(about)]
    return next(iter(sorted(alike, key=lambda each: each.standing is not Standing.WAITING)), None)


def _gave(turn: Turn) -> list[Instruction]:
    """What this person's organisations said to those below, the newest first."""
    own = [place.id for place in reported_places(turn.member)]
    return [each for some in instructions.given(turn.session, own, MOST) for each in some]


_HOLDS = (Standing.WAITING, Standing.ANSWERED)


def nothing_to_return(turn: Turn, unit: Place) -> UserError:
    """That a unit handed in nothing to send back, which holds for what is added a moment later too."""
    conversation.pick(turn, RETURNED, unit.code)
    rounds = (Choice(turn.tr("The rounds of reports"), "/kybaocao"),)
    return UserError("{unit} has not handed in a report: there is nothing to send back.", rounds, unit=unit.name)


def adds_to_a_return(turn: Turn) -> Place | None:
    """The unit whose report could not be sent back a moment ago, where something is added to that."""
    code = conversation.picked_lately(turn, RETURNED, LATELY) if _ADDS.match(fold(turn.text)) else ""
    return organisations.by_code(turn.session, code) if code else None
