"""`/thongbao`: an announcement to everybody in a subtree, counted and confirmed before it goes out."""

from pydantic import BaseModel

from domain.announcing import NewAnnouncement
from domain.chat import Choice, Tone
from domain.errors import NotAllowed, UserError
from domain.names import called
from domain.permissions import led_cells, may_announce, may_announce_to
from domain.reminders import may_send, next_chance
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.announcing import stopping
from handlers.talk.answer import Answer
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import MORE, next_page, with_more
from handlers.talk.step import Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.language import marked
from locales.wording.announcements import announcement_text
from storage import announcing, organisations
from storage.ground import history

TEXT_LIMIT = 1500
SHOWN = 8  # organisations on a page
MOST = 60  # organisations a part of a name may mean
MORNING, NOW = "morning", "now"


class AnnouncementDraft(BaseModel):
    """An announcement on its way. `candidates` are the organisations a typed name may mean."""

    text: str | None = None
    organisation_id: int | None = None
    candidates: list[int] = []
    skipped: int = 0  # how many of those offered were passed over
    confirmed: bool | None = None
    at_night: bool | None = None


def start(turn: Turn, argument: str) -> None:
    """`/thongbao`, alone or with the text behind it; `/thongbao dung 3` stops one."""
    wish = verb_first(argument, ("dung", "stop"))
    if wish.verb and (not wish.rest or wish.number is not None):
        stopping.start(turn, wish.number)
        return
    draft, cells = AnnouncementDraft(), led_cells(turn.member)
    if len(cells) == 1 and reach(turn) == [*cells]:
        draft.organisation_id = cells[0].id
    if argument and len(argument) <= TEXT_LIMIT:
        draft.text = argument
    announce.begin(turn, draft)


def reach(turn: Turn) -> list[Place]:
    """The highest organisations this person may write to."""
    return organisations.administered_by(turn.session, turn.member) or list(led_cells(turn.member))


class Words(Step[AnnouncementDraft]):
    """What is announced."""

    slot = "text"
    wants = Wants.LETTER

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        return Question(turn.tr("What shall be announced? Please type the whole text."))

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> None:
        if len(answer.text) > TEXT_LIMIT:
            raise UserError(
                "That is {count} characters; an announcement has at most {limit}.",
                count=len(answer.text),
                limit=TEXT_LIMIT,
            )
        draft.text = answer.text


class Audience(Step[AnnouncementDraft]):
    """Which organisation with everything below it."""

    slot = "organisation_id"

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        return Question(
            turn.tr("To whom? Choose an organisation (everybody in it and below), or type its code or name."),
            with_more(turn, self._choices(turn, draft), draft.skipped, SHOWN),
        )

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice == MORE:
            draft.skipped = next_page(draft.skipped, SHOWN, len(self._choices(turn, draft)))
            return self.name
        if answer.choice.isdigit():
            _must_reach(turn, organisations.by_id(turn.session, int(answer.choice)))
            draft.organisation_id = int(answer.choice)
            return None
        found = _matching(turn, answer.text)
        if len(found) == 1:
            _must_reach(turn, found[0])
            draft.organisation_id = found[0].id
            return None
        if not found:
            raise UserError("I know no organisation called “{typed}”.", typed=answer.text[:60])
        draft.candidates, draft.skipped = [each.id for each in found], 0
        return self.name

    def _choices(self, turn: Turn, draft: AnnouncementDraft) -> list[Choice]:
        return [Choice(each.name, str(each.id)) for each in self._offered(turn, draft)]

    @staticmethod
    def _offered(turn: Turn, draft: AnnouncementDraft) -> list[Place]:
        if draft.candidates:
            found = organisations.by_ids(turn.session, draft.candidates)
            return [found[each] for each in draft.candidates if each in found]
        highest = reach(turn)
        return [*highest, *organisations.children(turn.session, *(place.id for place in highest))]


def _matching(turn: Turn, typed: str) -> list[Place]:
    """By code, else by whole name, else by a part of the name."""
    by_code = organisations.by_code(turn.session, typed)
    if by_code:
        return [by_code]
    wanted, known_as = fold(typed), called(typed)
    exact = organisations.called_one_of(turn.session, {known_as}, "/")
    whole = [each for each in exact if fold(each.name) == wanted]
    return whole or [
        each for each in organisations.holding(turn.session, known_as, limit=MOST) if wanted in fold(each.name)
    ]


class ConfirmSending(Step[AnnouncementDraft]):
    """The head count before anything leaves."""

    slot = "confirmed"
    mends = True

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        organisation = organisations.by_id(turn.session, draft.organisation_id or 0)
        if organisation is None:
            raise UserError("That organisation is not there any more. Please begin again with “Announcement”.")
        total, reachable = announcing.audience(turn.session, organisation.path, turn.today)
        if not reachable:
            text = turn.tr(
                "Nobody in {organisation} has joined yet, so nobody would receive it. Please invite them first.",
                organisation=organisation.name,
            )
            return Question(text, self._choices(turn)[1:])
        text = turn.tr(
            "To: {organisation}\nPeople: {total}, of them {reachable} have joined and can be reached.\n\n"
            "{text}\n\nSend it?",
            organisation=organisation.name,
            total=total,
            reachable=reachable,
            text=announcement_text(turn.language, organisation.name, draft.text or ""),
        )
        return Question(text, self._choices(turn))

    @staticmethod
    def _choices(turn: Turn) -> list[Choice]:
        return [
            Choice(turn.tr("Send it"), YES, Tone.GREEN),
            Choice(turn.tr("Change the text"), Words().name),
            Choice(turn.tr("Change the audience"), Audience().name),
            Choice(turn.tr("Do not send"), NO, Tone.RED),
        ]

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> str | None:
        if answer.choice in (Words().name, Audience().name):
            draft.candidates, draft.skipped = [], 0
            return answer.choice
        if answer.choice not in (YES, NO):
            raise UserError("Please choose: send it, or not.")
        draft.confirmed = answer.choice == YES
        return None


class AtNight(Step[AnnouncementDraft]):
    """At night: in the morning, or at once all the same?"""

    slot = "at_night"

    def wanted(self, turn: Turn, draft: AnnouncementDraft) -> bool:
        return draft.confirmed is not False and not may_send(turn.now, turn.deployment.zone)

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        text = turn.tr("At this hour people sleep, and phones ring. Shall it go out in the morning, or now?")
        choices = (
            Choice(turn.tr("In the morning, at half past seven"), MORNING),
            Choice(turn.tr("Now, it is urgent"), NOW),
            Choice(turn.tr("Do not send"), NO),
        )
        return Question(text, choices)

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> None:
        if answer.choice not in (MORNING, NOW, NO):
            raise UserError("Please choose: in the morning, now, or not at all.")
        draft.at_night = answer.choice == NOW
        draft.confirmed = answer.choice != NO


def _finish(turn: Turn, draft: AnnouncementDraft) -> None:
    if not draft.confirmed or not draft.text or not draft.organisation_id:
        turn.say(turn.tr("Nothing was sent."))
        return
    _allowed(turn, draft)
    now = bool(draft.at_night)
    new = NewAnnouncement(turn.member.id, turn.chat.account_id, draft.organisation_id, draft.text, at_night=now)
    number = announcing.begin(turn.session, new, turn.now)
    history.record(turn.session, turn.stamp, "broadcast", number, "started", text=draft.text)
    text = turn.tr("Announcement no. {number} is on its way. I will keep you informed here.", number=str(number))
    if not now and not may_send(turn.now, turn.deployment.zone):
        morning = turn.language.moment(next_chance(turn.now, turn.deployment.zone), turn.deployment.zone)
        text = turn.tr("Announcement no. {number} goes out at {moment}.", number=str(number), moment=morning)
    turn.say(text, (Choice(turn.tr("Stop the announcement"), stopping.command(number)),))


def _must_reach(turn: Turn, organisation: Place | None) -> None:
    if organisation is None or not may_announce_to(turn.member, organisation):
        raise UserError("You can announce only to the organisations you administer or lead.")


def _allowed(turn: Turn, draft: AnnouncementDraft) -> None:
    if not may_announce(turn.member):
        raise NotAllowed("Announcements are sent by administrators, and to a branch by those who lead it.")
    if draft.organisation_id:
        _must_reach(turn, organisations.by_id(turn.session, draft.organisation_id))


announce = Dialogue(
    "announce",
    marked("the announcement"),
    AnnouncementDraft,
    [Words(), Audience(), ConfirmSending(), AtNight()],
    _finish,
    _allowed,
    about="text",
)
