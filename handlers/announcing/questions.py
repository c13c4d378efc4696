"""What is asked of an announcement somebody got: quoted with its number; what it does not say goes to its sender."""

from collections.abc import Sequence

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
from handlers.announcing.order_words import orders
from handlers.announcing.replying import LATELY, AnswerDraft
from handlers.letters.words import as_letter
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.quotation import quoted
from storage.announcing import past, readers
from storage.announcing import rows as announcing
from storage.people import members

LOOKED_AT, TAKEN_UP = 8, 2  # announcements, words of one
_ASKED = {
    Topic.HOUR: marked("At what hour?"),
    Topic.DAY: marked("On which day?"),
    Topic.PLACE: marked("Where?"),
    Topic.BRING: marked("What shall we bring?"),
    Topic.PROGRAMME: marked("What is it about?"),
    Topic.HANDED_TO: marked("To whom is it handed in?"),
}


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
    wanted = questions.topics(turn.text)
    said = questions.said_of(found.text, turn.text, wanted)
    if said and said == wanted:
        turn.say(f"{_shown(turn, found)}\n{turn.tr('To ask its sender more: “ask about the announcement: …”.')}")
        return True
    left = " ".join(turn.tr(_ASKED[topic]) for topic in Topic if topic in wanted - said) if said else ""
    replying.answer.begin(turn, AnswerDraft(number=found.id, words=as_letter(left or turn.text)))
    turn.say_first(_not_said(turn, found, left))
    return True


def _not_said(turn: Turn, found: Announcement, left: str) -> str:
    """The announcement quoted, and what of the question it leaves open."""
    more = turn.tr("It does not say clearly what you ask, so I can pass your question on to whoever sent it.")
    if left:
        more = turn.tr("It does not say: {questions} I can ask whoever sent it.", questions=left)
    return f"{_shown(turn, found)}\n{more}"


def _shown(turn: Turn, found: Announcement) -> str:
    return f"{_head(turn, found)}\n{quoted(found.text)}"


def _head(turn: Turn, found: Announcement) -> str:
    head = marked("Announcement no. {number} of {office} says:")
    return turn.tr(head, number=str(found.id), office=found.office)


def _meant(turn: Turn) -> Announcement | None:
    """The one that is named, whose words or day are taken up, or that calls a meeting still to come; the newest."""
    found, wanted = of_others(turn), questions.topics(turn.text)
    if number := questions.number_in(turn.text):
        return next((each for each in found if each.id == number and wanted), None)
    if questions.asks_which(turn.text) and (of_day := _of_its_day(turn, found)):
        return of_day
    named = questions.names_announcement(turn.text) and not orders(turn.text)
    if named and (wanted or may_announce(turn.member)) and (best := _best(turn, found, wanted)):
        return best
    if wanted & {Topic.BRING, Topic.PROGRAMME} or (wanted and questions.is_of_meeting(turn.text)):
        meeting = next((each for each in found if _is_ahead(turn, each)), None)
        if meeting and (questions.is_of_meeting(turn.text) or Topic.BRING in wanted):
            return meeting
    if may_announce(turn.member):
        return None
    taken_up = (each for each in found if wanted and questions.shares(turn.text, each.text) >= TAKEN_UP)
    return next((each for each in found if questions.speaks_of(turn.text, each.text)), next(taken_up, None))


def _best(turn: Turn, found: Sequence[Announcement], wanted: set[Topic]) -> Announcement | None:
    """The one whose words are taken up most, else that says most of what is asked; who sends some must take it up."""
    fewest = TAKEN_UP if may_announce(turn.member) else 0

    def fits(each: Announcement) -> tuple[int, int, int]:
        told = len(questions.said_of(each.text, turn.text, wanted))
        return questions.shares(turn.text, each.text), told, each.id

    fitting = [each for each in found if questions.shares(turn.text, each.text) >= fewest]
    return max(fitting, key=fits, default=None)


def _of_its_day(turn: Turn, found: Sequence[Announcement]) -> Announcement | None:
    return next((each for each in found if questions.names_its_day(turn.text, each.text)), None)


def of_others(turn: Turn) -> list[Announcement]:
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
    found = of_others(turn)
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
