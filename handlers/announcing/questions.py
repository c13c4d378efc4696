"""What is asked of an announcement somebody got: quoted with its number; what it does not say goes to its sender."""

from domain.announcing import Announcement
from domain.chat import Kind
from domain.events.announced import meeting_in
from domain.names import given_name
from domain.permissions import may_announce
from domain.reach import questions
from domain.reach.questions import Topic
from domain.understanding.moves.having_read import Said, said_of_reading
from domain.understanding.text.words import fold
from handlers.announcing import replying
from handlers.announcing.replying import LATELY, AnswerDraft
from handlers.letters.words import as_letter
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.quotation import quoted
from storage.announcing import past, readers
from storage.announcing import rows as announcing
from storage.people import members

LOOKED_AT = 8  # announcements


def heard(turn: Turn) -> bool:
    """Whether something is asked of an announcement, which is then answered from it, or offered to be asked."""
    if turn.person is None or turn.chat.dialogue or not turn.text or turn.incoming.kind is not Kind.TEXT:
        return False
    if _to_its_sender(turn):
        return True
    if turn.incoming.quotes or not questions.asks(turn.text) or said_of_reading(turn.text) is Said.UNSURE:
        return False
    found = _meant(turn)
    if found is None:
        return False
    if answered := said_in(turn, found, turn.text):
        turn.say(f"{answered}\n{turn.tr('To ask its sender more: “ask about the announcement: …”.')}")
    else:
        replying.answer.begin(turn, AnswerDraft(number=found.id, words=as_letter(turn.text)))
        turn.say_first(not_said(turn, found))
    return True


def said_in(turn: Turn, found: Announcement, text: str) -> str:
    """The announcement quoted, where it says what is asked; "" where it does not."""
    said = questions.is_said(found.text, text, questions.topics(text))
    return f"{_head(turn, found)}\n{quoted(found.text)}" if said else ""


def not_said(turn: Turn, found: Announcement) -> str:
    more = turn.tr("It does not say clearly what you ask, so I can pass your question on to whoever sent it.")
    return f"{_head(turn, found)}\n{quoted(found.text)}\n{more}"


def _head(turn: Turn, found: Announcement) -> str:
    head = marked("Announcement no. {number} of {office} says:")
    return turn.tr(head, number=str(found.id), office=found.office)


def _meant(turn: Turn) -> Announcement | None:
    """The one that is named, that calls a meeting still to come, or whose words are taken up; the newest first."""
    found, wanted = _of_others(turn), questions.topics(turn.text)
    if number := questions.number_in(turn.text):
        return next((each for each in found if each.id == number and wanted), None)
    if wanted & {Topic.BRING, Topic.PROGRAMME} or (wanted and questions.is_of_meeting(turn.text)):
        meeting = next((each for each in found if _is_ahead(turn, each)), None)
        if meeting and (questions.is_of_meeting(turn.text) or Topic.BRING in wanted):
            return meeting
    if may_announce(turn.member):
        return None
    if wanted and questions.names_announcement(turn.text):
        return next(iter(found), None)
    return next((each for each in found if questions.speaks_of(turn.text, each.text)), None)


def _of_others(turn: Turn) -> list[Announcement]:
    """Those that this person got lately, or that are on their way to them, the newest first."""
    received = past.received(turn.session, turn.member.id, turn.real_now - LATELY, LOOKED_AT)
    running = (
        each for each in announcing.unfinished(turn.session) if readers.of(turn.session, each.id, turn.member.id)
    )
    others = (each for each in (*received, *running) if each.author_id != turn.member.id and not each.withdraws)
    found = {each.id: each for each in others if not announcing.taking_back(turn.session, each.id)}
    return sorted(found.values(), key=lambda each: -each.id)


def _to_its_sender(turn: Turn) -> bool:
    """Whether its sender is spoken to by name, with thanks or a reproach of it: passed on after a yes."""
    if not (called := questions.spoken_to(turn.text)):
        return False
    found = _of_others(turn)
    names = members.names(turn.session, [each.author_id for each in found])
    one = next((each for each in found if fold(given_name(names.get(each.author_id, ""))) in called), None)
    if one is None or not (questions.is_thanks(turn.text) or questions.speaks_of(turn.text, one.text)):
        return False
    replying.answer.begin(turn, AnswerDraft(number=one.id, words=as_letter(turn.text)))
    if questions.is_reproach(turn.text):
        sorry = marked("I am sorry that it disturbs you. Announcement no. {number} went to all alike.")
        turn.say_first(turn.tr(sorry, number=str(one.id)))
    return True


def _is_ahead(turn: Turn, each: Announcement) -> bool:
    made = each.created_at.astimezone(turn.deployment.zone)
    meeting = meeting_in(each.text, made)
    return meeting is not None and meeting.day is not None and meeting.day >= turn.today
