""" "Trả lời chú An: …", "nhắn chú An là …": a leader writes to one member of the own branch, after reading it back."""

import re
from collections.abc import Sequence
from functools import partial

from pydantic import BaseModel

from domain.errors import NotAllowed
from domain.names import given_name
from domain.permissions import led_places, may_lead
from domain.roles import Member, Person
from domain.understanding.changes.wording import mended
from domain.understanding.text.words import fold
from handlers.letters import several
from handlers.letters.correcting import without_slip
from handlers.letters.words import AskForWords, SendIt, as_letter
from handlers.people import whom
from handlers.quiet_days.later import waits
from handlers.talk.arguments import is_number
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.letters import LETTER, letter
from locales.wording.quotation import quoted
from storage.outgoing.writing import write_to_person
from storage.people import letters, members

SHOWN = 8
_WRITING = re.compile(
    r"(?:(?:dong chi|nho|toi|tui|em|con|muon|xin|may|tro ly|hay|giup|gium|dum|a|oi|,) ?)*"
    r"(?:tra loi|nhan tin|nhan lai|nhan|noi lai|noi|bao lai|bao|gui loi|gui tin|chuyen loi|tra loi lai)"
    r"(?: (?:lai|giup|gium|dum|cho|voi|toi|den|rieng|tin|loi|rang|em|con))*"
    r" (?P<title>ong|ba|anh|chi|chu|co|bac|dong chi|dc|di|cau|thim|mo|em) "
)
_POLITE = r"(?:giùm|giúp|dùm|gium|giup|dum)(?: (?:tôi|tui|em|toi))?|biết|biet"
_LEADS_TO_IT = re.compile(rf"^(?:(?:{_POLITE})[\s:,]+)*(?:(?:là|rằng|la|rang|:|,|-)(?:\s+|$))?", re.IGNORECASE)
_BEHIND = re.compile(r":|\b(?:là|rằng|la|rang)\b", re.IGNORECASE)
_SURELY = re.compile(r"\b(?:tra loi|nhan)\b(?:.*:|(?: \w+){2,4} (?:la|rang) )")
""" "Trả lời chú Ba: …": somebody is written to, whoever that is."""
_BARE = re.compile(
    r"(?:nho |giup )?(?:tra loi|nhan|noi|bao)(?: (?:lai|voi|cho|giup|gium|dum))* (?P<name>[a-z]+)(?: (?:la|rang)\b| ?:)"
)


def _with_title(turn: Turn, text: str) -> str:
    """The sentence with a title where one of the cell is called by the bare name: "nói với An là mai ghé ký"."""
    bare = _BARE.match(fold(text)) if len(fold(text)) == len(text) else None
    names = {given_name(each.name) for each in whom.of_the_cells(turn)} if bare else set()
    known = bare is not None and bare["name"] in names
    return f"{text[: bare.start('name')]}đồng chí {text[bare.start('name') :]}" if bare and known else text


def heard(turn: Turn, text: str) -> bool:
    """Whether a leader asks to write to one member, which is then read back or asked on."""
    if not led_places(turn.member):
        return False
    text = _with_title(turn, text)
    begun = _WRITING.match(fold(text) + " ")
    if begun is None:
        return False
    title_at = len(begun.group().split()) - 1
    to, words = _members_and_words(turn, text.split(), title_at)
    fitting = to.first
    member = fitting[0] if len(fitting) == 1 else None
    named = text.split()[title_at + 1 : title_at + 2]
    stranger = any(word[:1].isupper() for word in named)  # "nhắn cô Sáu Lệ …", whom the branch does not have
    if not fitting and not stranger and not _SURELY.match(fold(text.partition("\n")[0])):
        return False
    among = [each.id for each in fitting] if member is None else []
    if named and not fitting and whom.of_the_cells(turn):
        called = named[0].strip(" ,.:;")
        turn.say(turn.tr("I find nobody called “{typed}” on the list of the branch.", typed=called))
    _say_unclear(turn, to.unclear)
    words = words or "".join(_BEHIND.split(text, maxsplit=1)[1:]).strip()
    begin(turn, member.id if member else None, words, among, [each.id for each in to.others])
    return True


def heard_of_these(turn: Turn) -> bool:
    """ "Nhắn riêng cho Chi với Bình thôi: …": to exactly these, whatever the words are about."""
    leads = turn.person is not None and not turn.chat.dialogue and led_places(turn.member)
    found, words = several.told_alone(whom.of_the_cells(turn), turn.text) if leads else ([], "")
    if found:
        begin(turn, found[0].id, words, also=[each.id for each in found[1:]])
    return bool(found)


def _say_unclear(turn: Turn, names: Sequence[str]) -> None:
    for each in names:
        turn.say(turn.tr("I do not know which comrade “{typed}” is; please write to them on their own.", typed=each))


def _members_and_words(turn: Turn, said: list[str], title_at: int) -> tuple[several.Named, str]:
    """Those of the branch who may be named behind the title, and what follows the names."""
    named = several.read(whom.of_the_cells(turn), said, title_at + 1)
    return named, _words(said, named.end) if named.first else ""


def _words(said: list[str], end: int) -> str:
    """What follows the name, without the word that leads to it: "là", "rằng", a colon."""
    colon = said[end - 1].endswith(":")
    rest = " ".join(said[end:]).strip()
    return rest if colon else _LEADS_TO_IT.sub("", rest).strip()


def start(turn: Turn, argument: str) -> None:
    """`/nhanrieng 17`: write to the member of this number; without one it is asked to whom."""
    begin(turn, int(argument) if is_number(argument) else None)


def begin(
    turn: Turn, member_id: int | None, words: str = "", among: Sequence[int] = (), also: Sequence[int] = ()
) -> None:
    """Ask what is not known yet, and read it back."""
    as_letter(words)
    draft = LetterDraft(member_id=member_id, words=words or None, among=list(among), also=list(also))
    write_to_member.begin(turn, draft)


class LetterDraft(BaseModel):
    """To whom, what, and whether it is sent."""

    member_id: int | None = None
    among: list[int] = []  # those who are called so
    also: list[int] = []  # others who get the same words
    words: str | None = None
    sure: bool | None = None


class ToWhom(Step[LetterDraft]):
    """One of the own branch."""

    slot = "member_id"
    wants = Wants.NAME
    takes_yes = False
    hears = True

    def ask(self, turn: Turn, draft: LetterDraft) -> Question:
        waiting = [each.sender_id for each in letters.waiting_for(turn.session, turn.member.id, turn.real_now)]
        people = _to_choose_from(turn, draft)
        shown = sorted(people, key=lambda each: each.id not in waiting)[:SHOWN]
        text = turn.tr("Which comrade? Please choose, or type the name.")
        if draft.among:
            text = turn.tr("Several comrades are called so. Which one?")
        said = f"{quoted(draft.words, LETTER)}\n" if draft.words else ""
        return Question(f"{said}{text}", whom.to_choose(shown))

    def accept(self, turn: Turn, draft: LetterDraft, answer: Answer) -> str | None:
        if draft.words and (right := mended(draft.words, answer.text)):
            draft.words = as_letter(right)
            return self.name
        draft.member_id = whom.the_one(answer, _to_choose_from(turn, draft), SHOWN).id
        return None


def _to_choose_from(turn: Turn, draft: LetterDraft) -> list[Member]:
    return [each for each in whom.of_the_cells(turn) if not draft.among or each.id in draft.among]


class WhatToWrite(AskForWords[LetterDraft]):
    def ask(self, turn: Turn, draft: LetterDraft) -> Question:
        return Question(turn.tr("What shall I write to comrade {name}?", name=_names(turn, draft)))


class ReadBack(SendIt[LetterDraft]):
    """To whom, in which words, under whose name."""

    slot = "sure"
    hears = True

    def accept(self, turn: Turn, draft: LetterDraft, answer: Answer) -> str | None:
        begun = _WRITING.match(fold(answer.text) + " ") if answer.text else None
        if begun is None and _is_mended(turn, draft, answer.text):
            return self.name
        title_at = len(begun.group().split()) - 1 if begun else 0
        to, words = _members_and_words(turn, answer.text.split(), title_at) if begun else (None, "")
        fitting = to.first if to else []
        if to is None or not fitting or not words:
            return super().accept(turn, draft, answer)
        draft.words = as_letter(words)  # another letter takes the place of this one
        draft.member_id = fitting[0].id if len(fitting) == 1 else None
        draft.among = [each.id for each in fitting] if len(fitting) > 1 else []
        draft.also = [each.id for each in to.others]
        _say_unclear(turn, to.unclear)
        return ToWhom().name if draft.among else self.name

    def words(self, turn: Turn, draft: LetterDraft) -> str:
        asked = turn.tr("I send this to comrade {name}, with your name. Is that right?", name=_names(turn, draft))
        text = f"{asked}\n{quoted(draft.words or '', LETTER)}"
        home = _receiver(turn, draft.member_id or 0).home
        if later := waits(turn, home.path if home else "/"):
            text += "\n" + later
        return text


def _is_mended(turn: Turn, draft: LetterDraft, text: str) -> bool:
    """Whether one thing of it shall be otherwise, which is then changed: "nhầm, 3 giờ", "lộn, chị Lành"."""
    if right := mended(draft.words or "", text):
        draft.words = as_letter(right)
        return True
    meant = whom.named(without_slip(text), whom.of_the_cells(turn)) if without_slip(text) else []
    if len(meant) == 1:
        draft.member_id, draft.also = meant[0].id, []
    return len(meant) == 1


def _receivers(turn: Turn, draft: LetterDraft) -> list[Person]:
    """Whom it is for: members of a branch that this person leads today."""
    ids = dict.fromkeys((draft.member_id or 0, *draft.also))
    return [_receiver(turn, each) for each in ids]


def _receiver(turn: Turn, member_id: int) -> Person:
    other = members.person(turn.session, member_id, turn.today)
    if other is None or other.home is None or not may_lead(turn.member, other.home) or other.id == turn.member.id:
        raise NotAllowed("You can write only to the members of a branch you lead.")
    return other


def _names(turn: Turn, draft: LetterDraft) -> str:
    return ", ".join(each.name for each in _receivers(turn, draft))


def _allowed(turn: Turn, draft: LetterDraft) -> None:
    if draft.member_id is not None:
        _receivers(turn, draft)
    elif not whom.of_the_cells(turn):
        raise NotAllowed("You can write only to the members of a branch you lead.")


def _finish(turn: Turn, draft: LetterDraft) -> None:
    for other in _receivers(turn, draft):
        _send(turn, other, draft.words or "")


def _send(turn: Turn, other: Person, said: str) -> None:
    branch = other.home.name if other.home else ""
    words = partial(letter, name=turn.member.name, branch=branch, words=said)
    key = letters.answer_key(turn.key, other.id)
    put = write_to_person(turn.session, other.id, words, turn.real_now, dedupe_key=key)
    not_joined = marked("Comrade {name} has not joined here, so nothing reaches them. Please speak with them directly.")
    turn.say(turn.tr(not_joined if put is None else marked("Sent to comrade {name}."), name=other.name))


steps = [ToWhom(), WhatToWrite(), ReadBack()]
write_to_member = Dialogue(
    "write_to_member", marked("a letter to a member"), LetterDraft, steps, _finish, _allowed, about="words"
)
