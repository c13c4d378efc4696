"""How an instruction of a committee reads, or a report it sends back: to both sides, in full and as one line."""

from collections.abc import Sequence
from datetime import date

from domain.chat import Choice, Outgoing
from domain.instructing.instruction import Instruction, Standing
from locales.language import Language, marked
from locales.wording.days import due_in
from locales.wording.letters import LETTER
from locales.wording.people import some_of
from locales.wording.quotation import quoted

SHORT = 40  # characters
NAMED, MOST_NAMED = 5, 8
_STANDS = {
    Standing.WAITING: marked("waits for an answer"),
    Standing.ANSWERED: marked("answered"),
    Standing.DONE_ANEW: marked("handed in again"),
    Standing.TAKEN_BACK: marked("the report was taken back"),
    Standing.WITHDRAWN: marked("withdrawn"),
}


def whole_text(speak: Language, one: Instruction, called: str) -> str:
    """Write what was said, as both sides read it; `called`: the report that is sent back, "" where none is."""
    names = {"giver": one.giver.name, "receiver": one.receiver.name}
    said = speak.tr("{giver} instructs {receiver}:", **names)
    if one.report_id is not None:
        said = speak.tr("{giver} sends the report of {receiver} back ({round}):", **names, round=called)
    return "\n".join([said, quoted(one.words, LETTER), *due_text(speak, one.due_on)])


def anew_text(speak: Language, one: Instruction, called: str) -> str:
    """Write what is said once more until another day."""
    return f"{whole_text(speak, one, called)}\n{speak.tr('It takes the place of what was said before.')}"


def due_text(speak: Language, due_on: date | None) -> list[str]:
    return [speak.tr("Until: {day}.", day=due_on)] if due_on else []


def stands_text(speak: Language, one: Instruction) -> str:
    """Say how it stands, with the answer."""
    stands = speak.tr("Now: {state}.", state=speak.tr(_STANDS[one.standing]))
    return f"{stands}\n{quoted(one.answer, LETTER)}" if one.answer else stands


def line_text(speak: Language, one: Instruction, today: date) -> str:
    """ "– Chi bộ ấp 2 (10/03/2026): Nộp lại trước thứ sáu – đã trả lời"."""
    state = speak.tr("past its day") if one.is_overdue(today) else speak.tr(_STANDS[one.standing])
    return f"– {one.receiver.name} ({speak.short_date(one.day)}): {_short(one)} – {state}"


def _short(one: Instruction) -> str:
    return one.words if len(one.words) <= SHORT else one.words[:SHORT].rsplit(" ", 1)[0] + "…"


def group_text(speak: Language, ones: Sequence[Instruction], today: date) -> str:
    """Write what was told several as one line: "– 3 đơn vị (10/03/2026): Họp chi bộ – 1/3 đã trả lời"."""
    if len(ones) == 1:
        return line_text(speak, ones[0], today)
    names = {"answered": sum(each.standing is not Standing.WAITING for each in ones), "all": len(ones)}
    state = speak.tr("{answered}/{all} answered", **names)
    return f"– {many_text(speak, len(ones))} ({speak.short_date(ones[0].day)}): {_short(ones[0])} – {state}"


def many_text(speak: Language, count: int) -> str:
    return speak.trn("{count} organisation", "{count} organisations", count)


def units_text(speak: Language, names: Sequence[str]) -> str:
    """Name who is told: "3 đơn vị (Chi bộ ấp 1, Chi bộ ấp 2, Chi bộ ấp 3)"."""
    if len(names) == 1:
        return names[0]
    return f"{many_text(speak, len(names))} ({some_of(speak, names, MOST_NAMED)})"


def answer_line(speak: Language, one: Instruction, today: date) -> str:
    """ "– Chi bộ ấp 2: Đã họp hôm qua"; what is not answered says how it stands."""
    state = speak.tr("past its day") if one.is_overdue(today) else speak.tr(_STANDS[one.standing])
    return f"– {one.receiver.name}: {one.answer[:SHORT] or state}"


def reminded_text(speak: Language, one: Instruction, today: date) -> str:
    """Remind an organisation of what waits for its answer; `today`: the morning on which it is read."""
    assert one.due_on is not None
    day = due_in(speak, today, one.due_on)
    said = marked("{giver} instructed {receiver}, {day}, and no answer is here yet:")
    if one.report_id is not None:
        said = marked("{giver} sent the report of {receiver} back, {day}, and none is handed in again yet:")
    return f"{speak.tr(said, giver=one.giver.name, receiver=one.receiver.name, day=day)}\n{quoted(_short(one), LETTER)}"


def unanswered_text(speak: Language, ones: Sequence[Instruction]) -> str:
    """Name to who gave it those who have not answered past its day."""
    names = list(dict.fromkeys(each.receiver.name for each in ones))
    said = marked("Past the day and reminded, but without an answer to {giver}: {names}.")
    return speak.tr(said, giver=ones[0].giver.name, names=some_of(speak, names, NAMED))


def waits_text(speak: Language, one: Instruction, today: date) -> str:
    """Write what waits for an answer as one line: "• Chỉ đạo của Đảng bộ xã: Họp chi bộ – còn 2 ngày"."""
    said = marked("Report sent back by {giver}: {words}") if one.report_id else marked("Told by {giver}: {words}")
    day = f" – {due_in(speak, today, one.due_on)}" if one.due_on else ""
    return "• " + speak.tr(said, giver=one.giver.name, words=_short(one)) + day


def ways_to_answer(speak: Language, one: Instruction) -> list[Choice]:
    """What whoever receives it does with it: one tap each."""
    if one.standing is not Standing.WAITING:
        return []
    again = [Choice(speak.tr("Put it right and hand it in"), f"/kybaocao sua {one.report_id}")]
    return [*(again if one.report_id else ()), Choice(speak.tr("Answer it"), f"/chidao dap {one.id}")]


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


def put_right_text(speak: Language, unit: str, called: str, code: str) -> str:
    """Tell those above that a report they have heard of was put right."""
    return speak.tr("{unit} has put its report right: {round}, code {code} now.", unit=unit, round=called, code=code)


def instructed_text(speak: Language, count: int) -> str:
    return speak.trn(
        "{count} instruction or report sent back waits for you.",
        "{count} instructions or reports sent back wait for you.",
        count,
    )


def followed(speak: Language, one: Instruction, before: str, goes_on: bool) -> Outgoing:
    """Tell what became of an instruction whose organisation merged or closed; `before`: who it went to."""
    said = marked("{unit} closes or merges, so this instruction of {giver} has ended without an answer:")
    if goes_on:
        said = marked("{unit} changes, so this instruction of {giver} waits for the answer of {receiver} now:")
    if one.report_id is not None:
        said = marked("{unit} closes or merges: its report, which {giver} sent back, counts as it was handed in.")
        if goes_on:
            said = marked("{unit} now hands in again to {giver} what was sent back:")
    text = speak.tr(said, unit=before, giver=one.giver.name, receiver=one.receiver.name)
    return Outgoing(f"{text}\n{quoted(one.words, LETTER)}", (Choice(speak.tr("See it"), f"/chidao xem {one.id}"),))
