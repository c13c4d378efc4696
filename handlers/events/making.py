"""`/sukien moi`: call a meeting or a launch: asked for what is missing, read back, changed in words before the yes."""

import re

from domain.chat import Choice
from domain.events import said
from domain.events.event import PROGRAMME, WORDS, Event, EventKind, Guests, NewEvent, Part
from domain.reminders import is_awake
from domain.understanding.changes.spots import key_of
from handlers.announcing.composing.draft import reach
from handlers.events.draft import EventDraft, allowed, begins_at, invited, organisation_of, programme_line
from handlers.events.naming import chair_of, home_of
from handlers.events.steps import (
    FILE,
    Chair,
    Programme,
    ReadBack,
    What,
    When,
    Where,
    Whom,
    Whose,
    answers_in_few_words,
    leave_out,
    named,
)
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.quotation import quoted
from storage.events import files, guests, rows

_MORE = re.compile(
    r"(?:(?:va|a|con|nho|ma) )*(?:moi|them)(?: (?:luon|them|nua|ca|gium|giup|dum|moi))*"
    r" (?:anh|chi|chu|co|bac|ong|ba|dong chi) (?P<name>[^,.;]+)"
)
""" "Mời luôn anh Sáu Lễ bên Mặt trận xã"."""
_INVITATION = re.compile(r"\b(?:giay moi|thu moi)\b.*\bgui\b|\bgui (?:giay|thu) moi\b")
_TO_HOUR = re.compile(r"\b(?:(?<!qua )doi|chuyen|lui|dan|xuong|sua)\b")


def _moved(turn: Turn, draft: EventDraft) -> str:
    """ "… Dời xuống 15h. Còn giấy mời thì 4h chiều nay hãy gửi": each sentence for itself; "" for none."""
    lines = list[str]()
    for each in re.split(r"[.;!]\s+", turn.text):
        found, key = said.read(each, turn.today), key_of(each)
        if _INVITATION.search(key) and found.hour:
            words = marked("The invitations go out with your yes, at no other hour: please say yes at {hour}.")
            lines.append(turn.tr(words, hour=f"{found.hour:%H:%M}"))
        elif _TO_HOUR.search(key) and (found.hour or found.day):
            wanted = draft.model_copy(update={"day": found.day or draft.day, "hour": found.hour or draft.hour})
            begins_at(turn, wanted)
            draft.day, draft.hour = wanted.day, wanted.hour
            lines.append(turn.tr("Now it reads:"))
    return "\n".join(lines)


def _corrected(turn: Turn, draft: EventDraft, step: str) -> tuple[str, str | None]:
    """ "19h30", "tại trụ sở ấp", "chủ trì: đồng chí Tư" at the last look."""
    if step in (Chair().name, Programme().name) and said.wishes_no_questions(turn.text):
        _ask_no_more(draft)
        return turn.tr("I ask no more; what is missing can be added below."), None
    if step != ReadBack().name:
        return "", None
    if others := _MORE.match(key_of(turn.text)):
        _say_uninvited(turn, turn.text[slice(*others.span("name"))].strip(" .,"))
        return turn.tr("Now it reads:"), step
    if moved := _moved(turn, draft):
        return moved, step
    if not answers_in_few_words(turn):
        return "", None
    found = said.read(turn.text, turn.today)
    changed = {
        name: value for name in ("day", "hour", "place", "chair", "programme") if (value := getattr(found, name))
    }
    if not changed:
        return "", None
    wanted = draft.model_copy(update=changed)
    begins_at(turn, wanted)
    for name, value in changed.items():
        setattr(draft, name, value)
    return turn.tr("Now it reads:"), ReadBack().name


def start(turn: Turn, text: str) -> None:
    """Begin with what a sentence says already."""
    leave_out(turn)
    found, highest = said.read(said.without_conditions(text), turn.today), reach(turn)
    places = named(turn, said.before_place(text)) if text else []
    secretaries = said.calls_secretaries(text) or said.invites_secretaries(text)
    if not places and (text or not any(each.has_branches for each in highest)):
        places = highest
    if secretaries and (above := [each for each in highest if each.has_branches]):
        places = above
    draft = EventDraft(
        organisation_id=places[0].id if len(places) == 1 else None,
        kind=found.kind,
        day=found.day if found.day and found.day >= turn.today else None,
        hour=found.hour,
        place=home_of(turn, found.place)[:WORDS] or None,
        programme=found.programme[:PROGRAMME] or None,
        guests=Guests.SECRETARIES if secretaries else None,
    )
    draft.chair = chair_of(turn, draft, found.chair)[:WORDS] or None
    if draft.kind is EventKind.MEETING and all((draft.day, draft.hour, draft.place, draft.chair)):
        draft.programme = draft.programme or ""  # whoever says that much has none; it can be added at the last look
    if beside := [each for each in (said.in_case(text), said.of_absence(text)) if each]:
        draft.programme = ". ".join([*([draft.programme] if draft.programme else []), *beside])[:PROGRAMME]
    if said.wishes_no_questions(text):
        _ask_no_more(draft)
    make_event.begin(turn, draft)
    if name := said.invited_too(text):
        _say_uninvited(turn, name)


def _ask_no_more(draft: EventDraft) -> None:
    """Leave out who chairs it and what is on: both can be added at the last look."""
    draft.chair, draft.programme = draft.chair or "", draft.programme or ""


def _say_uninvited(turn: Turn, name: str) -> None:
    """Single people are not invited beside those of the choice: it is said before anything goes out."""
    words = marked("I cannot invite “{name}” on their own beside the others; please tell them yourself.")
    turn.say_first(turn.tr(words, name=name))


def again(turn: Turn, one: Event) -> None:
    """Begin another one with what was known of one that did not take place."""
    leave_out(turn)
    local = one.begins_at.astimezone(turn.deployment.zone)
    draft = EventDraft(organisation_id=one.organisation.id, kind=one.kind, hour=local.time(), place=one.place)
    draft.chair, draft.programme, draft.guests = one.chair, one.programme, one.guests
    make_event.begin(turn, draft)


def taken(turn: Turn) -> None:
    """A picture or file came for the programme: the question it answers is over, another is asked on."""
    got = turn.tr("I have the picture or file; it goes out with the invitation.")
    if make_event.open_step(turn).name == Programme().name:
        turn.say(got)
        make_event.answer(turn, Answer(choice=FILE))
    else:
        make_event.ask_again(turn, got)


def _finish(turn: Turn, draft: EventDraft) -> None:
    if not draft.confirmed:
        leave_out(turn)
        turn.say(turn.tr("Nobody was invited."))
        return
    allowed(turn, draft)
    place, who, kind = organisation_of(turn, draft), invited(turn, draft), draft.kind or EventKind.MEETING
    new = NewEvent(
        *(place.id, turn.member.id, kind, begins_at(turn, draft), draft.place or "", draft.chair or ""),
        *(draft.programme or "", draft.guests or Guests.OWN),
    )
    with_it = programme_line(turn)
    number = rows.make(turn.session, new, turn.stamp)
    guests.invite(turn.session, number, new, who, turn.now)
    files.settle(turn.session, turn.member.id, turn.incoming.address, Part.PROGRAMME, number)
    made = rows.get(turn.session, number)
    assert made is not None
    told = turn.trn(
        "✅ Event no. {number}: {count} person is invited.",
        "✅ Event no. {number}: {count} people are invited.",
        len(who),
        number=str(number),
    )
    when = "" if is_awake(turn.now, turn.deployment.zone) else turn.tr("The invitations go out in the morning.")
    code = turn.tr("Code for the attendance: {code}.", code=quoted(made.code))
    ways = [
        Choice(turn.tr("Who comes"), f"/sukien xem {number}"),
        Choice(turn.tr("The code for the wall"), f"/sukien ma {number}"),
    ]
    if kind is EventKind.LAUNCH:
        ways.append(Choice(turn.tr("Plan of the launch (Word)"), f"/xuat phatdong {place.code}"))
    ways.append(Choice(turn.tr("Call this one off"), f"/sukien huy {number}"))
    turn.say("\n".join(part for part in (told, with_it, when, code) if part), ways)


make_event = Dialogue(
    "make_event",
    marked("the meeting or launch"),
    EventDraft,
    [What(), Whose(), When(), Where(), Chair(), Whom(), Programme(), ReadBack()],
    _finish,
    allowed,
    about="place",
    corrected=_corrected,
)
