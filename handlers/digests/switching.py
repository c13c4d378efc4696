"""`/bantin`, "đừng gửi bản tin thứ hai nữa", "gửi lại bản tin": which digests come, off and on by their reader."""

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.mornings.digest_words import asks, wish
from domain.mornings.digests import Digest, read_by
from domain.roles import Person
from handlers.talk.turn import Turn
from locales.wording.reminding.digests import NAMES, time_text
from storage.digests import readers

OFF, ON, TIME = "thoi", "gui", "ngay"


def reads_one(person: Person) -> bool:
    return bool(read_by(person))


def show(turn: Turn, argument: str) -> None:
    """The digests with what can be switched; "thoi tuan" and "gui tuan" switch one."""
    theirs = read_by(turn.member)
    verb, _, which = argument.strip().partition(" ")
    if not theirs:
        raise NotAllowed("Digests are for those who lead a branch, a committee or the assistant.")
    if verb in (OFF, ON) and which in theirs:
        _switch(turn, [Digest(which)], on=verb == ON)
        return
    off = readers.off_of(turn.session, turn.member.id)
    lines, chosen = [turn.tr("I send you, where there is news:")], readers.time_of(turn.session, turn.member.id)
    for each in theirs:
        state = turn.tr("off") if each in off else turn.tr("on")
        line = f"• {turn.tr(NAMES[each])}: {state}"
        if each is Digest.WEEKLY and chosen and each not in off:
            line += f" ({time_text(turn.language, *chosen)})"
        lines.append(line)
    turn.say("\n".join(lines), [way(turn, each, on=each in off) for each in theirs])


def heard(turn: Turn) -> bool:
    """Whether digests are wished for, or no more, which is then done; or asked after."""
    theirs = read_by(turn.member) if turn.person is not None and not turn.chat.dialogue else []
    wished = wish(turn.text, theirs) if theirs else None
    if wished is not None:
        _switch(turn, wished[0], on=wished[1])
    elif theirs and asks(turn.text):
        show(turn, "")
    else:
        return False
    return True


def _switch(turn: Turn, digests: list[Digest], *, on: bool) -> None:
    readers.switch(turn.session, turn.member.id, digests, turn.stamp, on=on)
    done = turn.tr("Done: I send it again.") if on else turn.tr("Done: I send it no more. Reminders come as before.")
    lines = [done, *(f"• {turn.tr(NAMES[each])}" for each in digests)]
    turn.say("\n".join(lines), [way(turn, each, on=not on) for each in digests])


def way(turn: Turn, digest: Digest, *, on: bool) -> Choice:
    name = turn.tr(NAMES[digest])
    label = turn.tr("Send again: {name}", name=name) if on else turn.tr("Send no more: {name}", name=name)
    return Choice(label, f"/bantin {ON if on else OFF} {digest}")
