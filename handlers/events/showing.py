"""`/sukien`, `/sukien xem 3`: the events to come and past, and one with who comes, for whoever may see that."""

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.events.event import Event, EventKind, Invited, Part, Reply, named_in, reads_reasons_in, sees_figures
from domain.permissions import may_announce, may_announce_to
from handlers.events.draft import one_of
from handlers.figures.named import starting_places
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.events.events import (
    answers,
    counts_text,
    event_text,
    guest_lines,
    line_text,
    reminded_text,
    why_text,
)
from locales.wording.people import list_text, some_of
from storage.events import files, guests, rows

SHOWN, NAMED = 8, 20


def paths(turn: Turn) -> list[str]:
    return [each.path for each in starting_places(turn)]


def show_coming(turn: Turn) -> None:
    """What is to come, the next first."""
    found = rows.coming(turn.session, turn.member.id, paths(turn), turn.now, SHOWN)
    new = [Choice(turn.tr("Call a meeting or launch"), "/sukien moi")] if may_announce(turn.member) else []
    past = Choice(turn.tr("Past ones"), "/sukien daqua")
    if not found:
        turn.say(turn.tr("No meeting or launch is to come."), (*new, past))
        return
    lines = [line_text(turn.language, each, turn.deployment.zone) for each in found]
    ways = [Choice(turn.tr("No. {number}", number=str(each.id)), f"/sukien xem {each.id}") for each in found]
    turn.say(f"{turn.tr('To come:')}\n{list_text(lines)}", [*ways, *new, past], columns=4)


def show_past(turn: Turn, start: int = 0) -> None:
    """What is over, the last first, a page at a time."""
    found = rows.past(turn.session, turn.member.id, paths(turn), turn.now, start, SHOWN + 1)
    if not found:
        turn.say(turn.tr("No meeting or launch is past."), (Choice(turn.tr("Those to come"), "/sukien"),))
        return
    lines = [line_text(turn.language, each, turn.deployment.zone) for each in found[:SHOWN]]
    ways = [Choice(turn.tr("No. {number}", number=str(each.id)), f"/sukien xem {each.id}") for each in found[:SHOWN]]
    more = onwards(turn, start, SHOWN, start + len(found), "/sukien daqua")
    turn.say(f"{turn.tr('Past:')}\n{list_text(lines)}", [*ways, *more], columns=4)


def show(turn: Turn, number: int) -> None:
    """One event: to who is invited what it is, to who sees its figures how many come, to who leads there also who."""
    one = one_of(turn, number)
    mine = guests.of_member(turn.session, number, turn.member.id)
    everybody = guests.named(turn.session, number, named_in(turn.member))
    if mine is None and not everybody and not sees_figures(turn.member, one):
        raise NotAllowed("You are not invited to this event.")
    zone, figures = turn.deployment.zone, sees_figures(turn.member, one)
    parts = [reminded_text(turn.language, one, zone) if figures else event_text(turn.language, one, zone)]
    if one.is_off:
        parts.append(turn.tr("It was called off."))
        parts += [why_text(turn.language, one.reason)] if one.reason else []
    elif mine and mine.reply is not Reply.NONE:
        came = (
            turn.tr("Your answer: you come.")
            if mine.reply is Reply.COMING
            else turn.tr("Your answer: you do not come.")
        )
        parts.append(came)
    if figures:
        parts.append(counts_text(turn.language, one, guests.counts(turn.session, number)))
    parts += _names(turn, everybody)
    turn.say("\n".join(parts), _ways(turn, one, mine, everybody), private=bool(everybody))


def _names(turn: Turn, everybody: list[Invited]) -> list[str]:
    """Who comes, who does not (and why, for the secretary alone), who has not answered, who came."""
    found = []
    heads = {
        Reply.COMING: turn.tr("Come: {names}", names="{names}"),
        Reply.ABSENT: turn.tr("Do not come: {names}", names="{names}"),
        Reply.NONE: turn.tr("Not answered: {names}", names="{names}"),
    }
    for reply, head in heads.items():
        lines = [
            line
            for each in everybody
            for line in guest_lines(turn.language, [each], reply, reasons=reads_reasons_in(turn.member, each.seen_in))
        ]
        found += [head.format(names=some_of(turn.language, lines, NAMED, "; "))] if lines else []
    present = [each.name for each in everybody if each.present]
    names = some_of(turn.language, present, NAMED)
    return [*found, turn.tr("Came: {names}", names=names)] if present else found


def _ways(turn: Turn, one: Event, mine: Invited | None, everybody: list[Invited]) -> list[Choice]:
    found = []
    if mine and one.takes_answers(turn.now):
        found += [each for each in answers(turn.language, one) if mine.reply is not _REPLY[each.value.split()[1]]]
    if everybody and one.has_begun(turn.now):
        found.append(Choice(turn.tr("Note who came"), f"/sukien diemdanh {one.id}"))
    if may_announce_to(turn.member, one.organisation):
        found += _of_holder(turn, one)
    if any(files.of_event(turn.session, one.id, part) for part in Part):
        found.append(Choice(turn.tr("Show the files"), f"/sukien tep {one.id}"))
    return [*found, Choice(turn.tr("All meetings and launches"), "/sukien")]


_REPLY = {"den": Reply.COMING, "vang": Reply.ABSENT}


def _of_holder(turn: Turn, one: Event) -> list[Choice]:
    found = []
    if one.has_begun(turn.now):
        found.append(Choice(turn.tr("Send the minutes"), f"/sukien bienban {one.id}"))
    if one.takes_answers(turn.now):
        found.append(Choice(turn.tr("Move it"), f"/sukien doi {one.id}"))
        found.append(Choice(turn.tr("Call this one off"), f"/sukien huy {one.id}"))
    if not one.is_over(turn.now):
        found.append(Choice(turn.tr("The code for the wall"), f"/sukien ma {one.id}"))
    if one.kind is EventKind.LAUNCH:
        found.append(Choice(turn.tr("Plan of the launch (Word)"), f"/xuat phatdong {one.organisation.code}"))
    if one.is_off:
        found.append(Choice(turn.tr("Call it anew"), f"/sukien lai {one.id}"))
    return found
