"""How an instruction of a committee reads, or a report it sends back: to both sides, in full and as one line."""

from datetime import date

from domain.papers.instructions import Instruction, Standing
from locales.language import Language, marked
from locales.wording.letters import LETTER
from locales.wording.quotation import quoted

SHORT = 40  # characters
_STANDS = {
    Standing.WAITING: marked("waits for an answer"),
    Standing.ANSWERED: marked("answered"),
    Standing.DONE_ANEW: marked("handed in again"),
    Standing.WITHDRAWN: marked("withdrawn"),
}


def whole_text(speak: Language, one: Instruction, called: str) -> str:
    """Write what was said, as both sides read it; `called`: the report that is sent back, "" where none is."""
    names = {"giver": one.giver.name, "receiver": one.receiver.name}
    said = speak.tr("{giver} instructs {receiver}:", **names)
    if one.report_id is not None:
        said = speak.tr("{giver} sends the report of {receiver} back ({round}):", **names, round=called)
    return "\n".join([said, quoted(one.words, LETTER), *due_text(speak, one.due_on)])


def due_text(speak: Language, due_on: date | None) -> list[str]:
    return [speak.tr("Until: {day}.", day=due_on)] if due_on else []


def stands_text(speak: Language, one: Instruction) -> str:
    """Say how it stands, with the answer."""
    stands = speak.tr("Now: {state}.", state=speak.tr(_STANDS[one.standing]))
    return f"{stands}\n{quoted(one.answer, LETTER)}" if one.answer else stands


def line_text(speak: Language, one: Instruction, today: date) -> str:
    """ "– Chi bộ ấp 2 (10/03/2026): Nộp lại trước thứ sáu – đã trả lời"."""
    state = speak.tr("past its day") if one.is_overdue(today) else speak.tr(_STANDS[one.standing])
    words = one.words if len(one.words) <= SHORT else one.words[:SHORT].rsplit(" ", 1)[0] + "…"
    return f"– {one.receiver.name} ({speak.short_date(one.day)}): {words} – {state}"


def answered_text(speak: Language, one: Instruction, words: str) -> str:
    """Tell those above what an organisation answers."""
    said = speak.tr("{receiver} answers the instruction of {giver}:", receiver=one.receiver.name, giver=one.giver.name)
    return f"{said}\n{quoted(words, LETTER)}"


def answer_back_text(speak: Language, one: Instruction) -> str:
    return speak.tr("{receiver} has taken its answer back and will answer anew.", receiver=one.receiver.name)


def withdrawn_text(speak: Language, one: Instruction) -> str:
    if one.report_id is not None:
        said = marked("{giver} sent the report of {receiver} back by mistake: it stands as it was handed in.")
        return speak.tr(said, giver=one.giver.name, receiver=one.receiver.name)
    return speak.tr(
        "{giver} withdraws its instruction to {receiver}:", giver=one.giver.name, receiver=one.receiver.name
    )


def handed_again_text(speak: Language, unit: str, called: str, code: str) -> str:
    """Tell those above that a report which was sent back is handed in again."""
    said = marked("{unit} has handed in again what was sent back: {round}, code {code}.")
    return speak.tr(said, unit=unit, round=called, code=code)
