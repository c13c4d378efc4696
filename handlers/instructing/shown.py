"""`/chidao`: what was said to one's organisation and what one said to those below, each with what may be done."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.papers.instructions import Instruction, Standing, instructs_for, sends_back_for
from domain.permissions import may_see_names, reported_places
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.campaigns.instructions import line_text, stands_text, whole_text
from locales.wording.campaigns.rounds import name_text
from storage.rounds import instructions, reports

COMMAND = "/chidao"
SEE, ANSWER, ANSWER_BACK, WITHDRAW, SEND_BACK = "xem", "dap", "thoidap", "thu", "tra"
VERBS = (SEE, ANSWER, ANSWER_BACK, WITHDRAW, SEND_BACK)
SHOWN = 5


def asked(argument: str) -> tuple[str, int]:
    said = verb_first(argument, VERBS)
    return said.verb, int(said.rest) if said.rest.isdecimal() and len(said.rest) < 10 else 0


def list_all(turn: Turn) -> None:
    """The newest that came and that were given, those that wait first."""
    own = [place.id for place in reported_places(turn.member)]
    came, gave = instructions.received(turn.session, own, SHOWN), instructions.given(turn.session, own, SHOWN)
    newest = sorted((*came, *gave), key=lambda each: -each.id)
    found = sorted(newest, key=lambda each: each.standing is not Standing.WAITING)[:SHOWN]
    if not found:
        turn.say(turn.tr("No report was sent back and no instruction given here."))
        return
    lines = [line_text(turn.language, each, turn.today) for each in found]
    ways = [Choice(f"{each.receiver.name}, {turn.language.short_date(each.day)}", way(SEE, each)) for each in found]
    turn.say("\n".join([turn.tr("Instructions and reports sent back:"), *lines]), ways)


def way(verb: str, one: Instruction) -> str:
    return f"{COMMAND} {verb} {one.id}"


def show(turn: Turn, number: int) -> None:
    one = readable(turn, number)
    text = f"{whole_text(turn.language, one, called(turn, turn.language, one))}\n{stands_text(turn.language, one)}"
    turn.say(text, _ways(turn, one))


def called(turn: Turn, speak: Language, one: Instruction) -> str:
    """The name of the report that is sent back."""
    of = reports.round_of(turn.session, one.report_id) if one.report_id else None
    return name_text(speak, of) if of else ""


def _ways(turn: Turn, one: Instruction) -> list[Choice]:
    ways = []
    if may_see_names(turn.member, one.receiver):
        ways += to_answer(turn.language, one)
        if one.standing is Standing.ANSWERED:
            ways.append(Choice(turn.tr("A mistake, take the answer back"), way(ANSWER_BACK, one)))
    if may_withdraw(turn, one) and one.standing in (Standing.WAITING, Standing.ANSWERED):
        ways.append(to_withdraw(turn.language, one))
    return ways


def to_answer(speak: Language, one: Instruction) -> list[Choice]:
    """What whoever receives it does with it: one tap each."""
    if one.standing is not Standing.WAITING:
        return []
    again = [Choice(speak.tr("Put it right and hand it in"), f"/kybaocao sua {one.report_id}")]
    return [*(again if one.report_id else ()), Choice(speak.tr("Answer it"), way(ANSWER, one))]


def to_withdraw(speak: Language, one: Instruction) -> Choice:
    return Choice(speak.tr("Sent by mistake, withdraw it"), way(WITHDRAW, one))


def readable(turn: Turn, number: int) -> Instruction:
    """The one of this number, where it came from or went to an organisation of this person."""
    one = instructions.get(turn.session, number)
    if one is None:
        raise UserError("There is no such instruction.", (Choice(turn.tr("Instructions"), COMMAND),))
    if not (may_see_names(turn.member, one.receiver) or may_see_names(turn.member, one.giver)):
        raise NotAllowed("An instruction is read by those it comes from and those it goes to.")
    return one


def may_withdraw(turn: Turn, one: Instruction) -> bool:
    by = sends_back_for if one.report_id is not None else instructs_for
    giver = by(turn.member, one.receiver)
    return giver is not None and giver.id == one.giver.id
