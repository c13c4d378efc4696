"""`/sukien moi`: call a meeting or a launch: asked for what is missing, read back, changed in words before the yes."""

from domain.chat import Choice
from domain.events import said
from domain.events.event import PROGRAMME, WORDS, Event, EventKind, Guests, NewEvent, Part
from domain.reminders import is_awake
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


def _corrected(turn: Turn, draft: EventDraft, step: str) -> tuple[str, str | None]:
    """ "19h30", "tại trụ sở ấp", "chủ trì: đồng chí Tư" at the last look."""
    if step != ReadBack().name or not answers_in_few_words(turn):
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
    found, highest = said.read(text, turn.today), reach(turn)
    places = named(turn, said.before_place(text)) if text else []
    secretaries = said.calls_secretaries(text)
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
    make_event.begin(turn, draft)


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
