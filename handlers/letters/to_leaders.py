""" "Nhắc bí thư hai chi bộ giùm": a committee writes to those who lead the organisations directly below it."""

import re
from collections.abc import Sequence

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.names import called
from domain.permissions import leads_above, led_places
from domain.roles import Place
from domain.understanding.changes.wording import mended
from domain.understanding.text.words import fold
from handlers.letters.below import Below, below, led_by_whom, places_said
from handlers.letters.to_member import too_long
from handlers.talk.answer import Answer
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Question
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.letters import LETTER, from_above, leader_asked, leader_urged
from locales.wording.quotation import quoted
from storage import organisations
from storage.ground import history

SHOWN = 5
ONLY = "chi "  # before the number of the one place that is written to
_LEADERS = r"(?:bi thu|pho bi thu|chi uy|lanh dao|nguoi phu trach)"
_MANY = r"(?:cac|may|hai|ba|bon|nam|tat ca|toan bo|het|nhung|tung|moi|\d{1,2})"
_POLITE = r"(?:(?:nho|toi|tui|em|con|muon|xin|vay|thoi|roi|hay|giup|gium|dum|luon|them|tro ly|dong chi|do|,) ?)*"
_URGES = re.compile(
    rf"^{_POLITE}(?:nhac nho|nhac|don doc|giuc|hoi|keu|bao|nhan tin|nhan|gui|noi)"
    rf"(?: (?:giup|gium|dum|cho|voi|loi|tin|nhac|rieng|toi|tui|den|thu))*"
    rf"(?: {_MANY})*(?: dong chi)?(?P<leaders> {_LEADERS})?(?: (?:cua|o|ben))?(?: {_MANY})*"
    rf"(?P<places> (?:cac )?(?:chi bo|dang bo|ap|khom|truc thuoc|ben duoi|o duoi|cap duoi|don vi|noi))?"
)
_MANY_SAID = re.compile(rf" {_MANY}\b")
_LEADS_TO_IT = re.compile(
    r"^(?:(?:giùm|giúp|dùm|gium|giup|dum|tôi|tui|biết|biet|là|rằng|la|rang)[\s:,]+)+", re.IGNORECASE
)
_JUST_URGES = re.compile(r"\b(?:dang ky|chua|con thieu|cham|don doc)\b|^(?:\w+ ?){0,2}$")
""" "Đăng ký lẹ lên", "giùm tôi": what the figures say already, and no words of one's own."""
_OF_ITS_OWN = re.compile(
    r"\b\d{1,2} ?(?:h|g|gio|:\d)|\b(?:ngay|thu|sang|trua|chieu) (?:mai|mot|kia|nay|hai|ba|tu|nam|sau|bay|\d)"
    r"|\b(?:mai|chu nhat|hop|nop|dem|mang|chuan bi|goi|gap|kiem tra|trinh|giai trinh|tap huan)\b|(?:\S+ ){11}"
)
""" "Chiều mai 15h lên họp, đem theo danh sách chưa đăng ký": more than the figures say."""
_LOOKS = re.compile(r"\b(?:coi|xem|bao nhieu|toi dau|may nguoi|ra sao|the nao)\b")
_NUMBERED = re.compile(r"\b(?:ap|khom) \d{1,2}\b")
_EXCEPT = re.compile(r"(?<!chi )(?<!dang )\bbo\b|\b(?:tru|chua|khoi|dung|khong)\b(?! dang ky| bao)")


class ToLeadersDraft(BaseModel):
    """To whose leaders, in which words of one's own; without words each is told how many are missing there."""

    above_id: int
    only: list[int] = []  # the organisations that were named; none: all where somebody is missing
    words: str = ""
    confirmed: bool | None = None


def heard(turn: Turn, text: str) -> bool:
    """Whether somebody who leads a committee asks to write to those who lead below, which is then read back."""
    above = next((place for place in led_places(turn.member) if place.has_branches), None)
    if above and (led := led_by_whom(turn, above, text))[0]:
        begin(turn, above, led[0], _own_words(text, led[1], places_said(turn, above, text) and led[0]))
        return True
    begun = _URGES.match(fold(text)) if above else None
    if above is None or begun is None or len(fold(text)) != len(text):
        return False
    named = places_said(turn, above, text.partition(":")[0])
    known = {called(each.name) for each in named}
    numbered = _NUMBERED.finditer(fold(text.partition(":")[0])) if begun["leaders"] else ()
    for place in (each for each in numbered if each.group() not in known):
        said = text[place.start() : place.end()]
        raise UserError("Directly below {organisation} I see no “{place}”.", organisation=above.name, place=said)
    follows = fold(text)[begun.end() :].strip()
    if not (begun["leaders"] or begun["places"] or any(follows.startswith(called(each.name)) for each in named)):
        return False
    if not (named or begun["places"] or ("bi thu" in begun.group() and _MANY_SAID.search(begun.group()))):
        return False
    begin(turn, above, named, _own_words(text, begun.end(), named))
    return True


def _own_words(text: str, start: int, named: Sequence[Place]) -> str:
    """What stands behind the places: "nhắc bí thư ấp 1 mai 8 giờ họp"; "" where nothing of one's own is said."""
    head = fold(text.partition(":")[0])
    ends = (head.rfind(called(each.name)) + len(called(each.name)) for each in named)
    rest = _LEADS_TO_IT.sub("", text[max(start, *ends, 0) :].strip(" ,.:")).strip(" ,.:")
    urges = _JUST_URGES.search(fold(rest)) and not _OF_ITS_OWN.search(fold(rest))
    return "" if ":" not in text and urges else rest


def begin(turn: Turn, above: Place, only: Sequence[Place] = (), words: str = "") -> None:
    """Read back to whom it goes; raises a UserError where nobody is missing anywhere, or nobody can be written to."""
    if len(words) > LETTER:
        raise too_long(words)
    draft = ToLeadersDraft(above_id=above.id, only=[each.id for each in only], words=words)
    found = _concerned(turn, draft)
    if not found and only:
        names = ", ".join(each.name for each in only)
        raise UserError("Everybody in {branch} has registered, so there is nothing to urge there.", branch=names)
    if not found:
        raise UserError("Everybody in the organisations below has registered.")
    if not any(each.leaders for each in found):
        look = (Choice(turn.tr("Summary"), f"/tonghop {above.code}"),)
        words = marked("Nobody who leads {branch} can be written to here; please speak with them.")
        raise UserError(words, look, branch=_names(found))
    write_to_leaders.begin(turn, draft)


def _concerned(turn: Turn, draft: ToLeadersDraft) -> list[Below]:
    """The organisations that are meant."""
    found = _with_something_to_say(draft, below(turn, _above(turn, draft)))
    return [each for each in found if not draft.only or each.place.id in draft.only]


def _with_something_to_say(draft: ToLeadersDraft, found: Sequence[Below]) -> list[Below]:
    """Where somebody is missing, or all of them for words of one's own."""
    return [each for each in found if draft.words or each.missing]


def _above(turn: Turn, draft: ToLeadersDraft) -> Place:
    found = next((place for place in led_places(turn.member) if place.id == draft.above_id), None)
    if found is None:
        raise NotAllowed("You can write only to those who lead the organisations directly below yours.")
    return found


def _names(found: Sequence[Below]) -> str:
    return ", ".join(each.place.name for each in found)


class SureToWrite(YesOrNo[ToLeadersDraft]):
    """To whom it goes, with the figures or the words; one of several may be picked or named."""

    slot = "confirmed"
    yes = marked("Send it")
    no = marked("Do not send")

    def ask(self, turn: Turn, draft: ToLeadersDraft) -> Question:
        question = super().ask(turn, draft)
        found = [each for each in _concerned(turn, draft) if each.leaders]
        single = [
            Choice(turn.tr("Only {branch}", branch=each.place.name), f"{ONLY}{each.place.id}") for each in found[:SHOWN]
        ]
        return Question(question.text, (*question.choices, *(single if len(found) > 1 else ())))

    def words(self, turn: Turn, draft: ToLeadersDraft) -> str:
        found = _concerned(turn, draft)
        reached = [each for each in found if each.leaders]
        lost = [each for each in found if not each.leaders]
        lines = _said(turn, draft, reached)
        if lost:
            lines.append(turn.tr("Nobody who leads {branch} can be written to here.", branch=_names(lost)))
        return "\n".join(lines if draft.words else [*lines, turn.tr("Send it?")])

    def accept(self, turn: Turn, draft: ToLeadersDraft, answer: Answer) -> str | None:
        if answer.choice.startswith(ONLY):
            draft.only = [int(answer.choice.removeprefix(ONLY))]
            draft.confirmed = True
            return None
        if draft.words and (right := mended(draft.words, answer.text)):
            draft.words = right[:LETTER]
            return self.name
        above = _above(turn, draft)
        said = [each.id for each in places_said(turn, above, answer.text)] if answer.text else []
        if not said or _LOOKS.search(fold(answer.text)):
            return super().accept(turn, draft, answer)
        found = below(turn, above)
        others = [each.place.id for each in _with_something_to_say(draft, found)]
        if _EXCEPT.search(fold(answer.text)):
            said = [each for each in others if each not in said and (not draft.only or each in draft.only)]
        if not set(said) & set(others):
            return super().accept(turn, draft, answer)
        if not any(each.leaders for each in found if each.place.id in said):
            raise UserError("Nobody who leads these can be written to here; please speak with them.")
        draft.only = said
        return self.name


def _said(turn: Turn, draft: ToLeadersDraft, reached: Sequence[Below]) -> list[str]:
    """To whom it goes: with the words, or with the figures of each."""
    if draft.words:
        asked = turn.tr(
            "I send this to those who lead {branches}, with your name. Is that right?", branches=_names(reached)
        )
        return [asked, quoted(draft.words, LETTER)]
    lines = [turn.tr("I remind those who lead these branches, and tell each how many are missing there:")]
    lines += [f"• {leader_urged(turn.language, *each.counted)}" for each in reached[:SHOWN]]
    left = len(reached) - SHOWN
    return [*lines, turn.tr("… and {count} more.", count=left)] if left > 0 else lines


def _finish(turn: Turn, draft: ToLeadersDraft) -> None:
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was sent."))
        return
    above = _above(turn, draft)
    found = [each for each in _concerned(turn, draft) if each.leaders]
    reached = [each for each in found if sum(_send(turn, draft, above, each, leader) for leader in each.leaders)]
    for each in reached:
        history.record(turn.session, turn.stamp, "organisation", each.place.id, "urged", count=len(each.leaders))
    if reached:
        turn.say(turn.tr("Sent to those who lead {branches}.", branches=_names(reached)))
    else:
        turn.say(turn.tr("They were all reminded today already; nothing more was sent."))


def _send(turn: Turn, draft: ToLeadersDraft, above: Place, to: Below, leader: int) -> bool:
    def words(speak: Language) -> str:
        if draft.words:
            return from_above(speak, turn.member.name, above.name, draft.words)
        return leader_asked(speak, turn.member.name, above.name, to.counted)

    def choices(speak: Language) -> list[Choice]:
        look = Choice(speak.tr("Summary"), f"/tonghop {to.place.code}")
        urge = Choice(speak.tr("Urge those who have not registered"), f"/dondoc {to.place.code}")
        return [look] if draft.words else [urge, look]

    about = turn.key if draft.words else turn.today.isoformat()
    return turn.tell(leader, words, f"leaders:{above.id}:{to.place.id}:{leader}:{about}", choices)


def _allowed(turn: Turn, draft: ToLeadersDraft) -> None:
    above = _above(turn, draft)
    if any(not leads_above(turn.member, each) for each in organisations.children(turn.session, above.id)):
        raise NotAllowed("You can write only to those who lead the organisations directly below yours.")


write_to_leaders = Dialogue(
    "write_to_leaders", marked("writing to those who lead below"), ToLeadersDraft, [SureToWrite()], _finish, _allowed
)
