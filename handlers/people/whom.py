"""Whom of the people somebody leads a sentence, a name or a code means, and whether their branch is managed."""

import re
from collections.abc import Iterable, Sequence

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.names import forms, given_name
from domain.permissions import announced_from, led_cells, led_places, may_manage_members
from domain.roles import Member, Person, Place
from domain.understanding.acts.deaths import named_words, typed_name
from domain.understanding.text.words import fold, tokenised
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations
from storage.people import members

TITLE = r"(?:dong chi|dc|ong|ba|anh|chi|chu|co|bac|di|cau|thim|mo)"
TITLED = re.compile(rf"\b{TITLE} (?P<name>[a-z]+)\b")
_WITH_THEM = re.compile(
    rf"\b{TITLE} [a-z]+(?:,| va| voi| cung) (?P<name>(?!{TITLE}\b)[a-z]+)\b(?=\s*[,.;!]|\s*$| (?:thi|nop|bao|giup"
    rf"|gium|dum|nua|nha|nghe|nghen)\b)"
)
""" "Đồng chí Tám với Năm thì nhắc giùm": the second is called as the first is."""
_JUNIOR = re.compile(r"(?i)\b(?:thằng|con nhỏ|con bé)(?= [^\W\d_])")
_BY_NUMBER = re.compile(
    r"(?i)\b(?P<title>đồng chí|dong chi|ông|ong|bà|ba|anh|chị|chi|chú|chu|cô|co|bác|bac|dì|di|cậu|thím|thim|mợ) "
    r"(?P<number>[2-9])(?=\s*(?:$|[,.;!?])|\s+(?:giùm|gium|giúp|giup|dùm|dum|vụ|vu|ơi|oi|nha|nhé|làm|lam|tới|toi|chưa|chua"
    r"|với|voi|và|va|nộp|nop|báo|bao|đăng|dang|trồng|trong|thì|thi|sao)\b)"
)
""" "Thằng An", "chị 8": whom a secretary calls so is An, and Tám."""
_NUMBERS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín")
_BEGINS = re.compile(rf"(?:(?:dang vien|{TITLE}|d/c)[ :.]+)+(?=\S)")
_URGED = re.compile(
    r"\b(?:nhac|nhac nho|hoi|reo|don doc|keu|giuc|thuc)(?: (?:giup|gium|dum|luon|them))*"
    r" (?P<names>[a-z]+(?:(?:,| va| voi| cung) [a-z]+)*)"
)
_SPARED = re.compile(
    rf"[,;.]? ?\b(?:con|rieng|tru|ngoai tru|chua) (?:{TITLE} )?[a-z]+(?: (?:thi|ra|tu tu))*"
    r" (?:thoi|khoi|khong can|ko can|dung|de (?:toi|tui|em|minh|chi|anh|bua khac))\b.*"
    rf"|[,;.] ?(?:{TITLE} )?[a-z]+ (?:thi )?(?:khoi|dung|khong can|ko can) (?:nhac|hoi|giuc|don doc)\b.*"
    rf"|[,;.]? ?\btru (?:{TITLE} )?[a-z]+(?: ra)?\W*$"
)
""" "Nhắc anh Năm, còn chị Tám thì để tôi ghé": who is spared."""
_JOINED = re.compile(r",? (?:va |voi |cung )?")
NOT_MANAGED = marked("You can manage only the members of an organisation you lead.")


def leads_a_cell(turn: Turn) -> bool:
    """Whether this person leads an organisation that has members and no branches."""
    return bool(led_cells(turn.member))


def in_plain_titles(text: str) -> str:
    """A text with a title that is known before each name, and no number for one."""
    text = _JUNIOR.sub("anh", text)
    return _BY_NUMBER.sub(lambda found: f"{found['title']} {_NUMBERS[int(found['number']) - 2]}", text)


def without_the_spared(text: str) -> str:
    """Cut "còn chị Tám thì để tôi ghé" off "nhắc anh Năm giúp tôi": who is spared is not urged."""
    found = _SPARED.search(fold(text))
    return text[: found.start()] if found and len(fold(text)) == len(text) else text


def of_the_cells(turn: Turn) -> list[Member]:
    """Everybody who belongs to the very organisations one leads, but oneself."""
    found = (
        each
        for cell in led_places(turn.member)
        for each, _, _ in members.of_organisation(turn.session, cell.id, turn.today)
    )
    return [member for member in found if member.id != turn.member.id]


def leading_below(turn: Turn) -> list[Member]:
    """Those who lead the organisations directly below one that is one's own to write from."""
    own = {place.id for place in (*led_places(turn.member), *announced_from(turn.member))}
    below = organisations.children(turn.session, *sorted(own))
    leaders = members.leaders(turn.session, [place.id for place in below], turn.today)
    ids = sorted({each for found in leaders.values() for each in found} - {turn.member.id})
    return members.by_ids(turn.session, ids)


def meant(text: str, people: Iterable[Member]) -> list[Member]:
    """Those whose full name is said, else those called by what follows a title, else by its last word."""
    text = in_plain_titles(text)
    said = f" {fold(text)} "
    named = [(member, f" {form} ") for member in people for form in forms(member.name)]
    words = named_words(tokenised(text))
    endings = (f" {' '.join(words)} ", f" {words[-1]} ") if words else ()
    whole = _most_exact([(member, name) for member, name in named if name in said])
    called = (_once(member for member, name in named if name.endswith(ending)) for ending in endings)
    return whole or next((found for found in called if found), [])


def _most_exact(found: Sequence[tuple[Member, str]]) -> list[Member]:
    """Those of whom the longest is said: "Trần Văn Bảy A" is not Bảy B."""
    longest = max((len(name) for _, name in found), default=0)
    exact = _once(member for member, name in found if len(name) == longest)
    others = [(member, name) for member, name in found if len(name) < longest and member not in exact]
    inside = [pair for pair in others if not any(pair[1].strip() in fold(each.name) for each in exact)]
    return exact + _once(member for member, _ in inside)


def _once(people: Iterable[Member]) -> list[Member]:
    return list({each.id: each for each in people}.values())


def all_meant(text: str, people: Iterable[Member]) -> list[Member]:
    """Everybody who is named in a sentence, each called as nobody else is: "anh Bảy với chị Tám"."""
    text = in_plain_titles(text)
    said, everybody = f" {fold(text)} ", list(people)
    names = [*TITLED.findall(said), *(found["name"] for found in _WITH_THEM.finditer(said))]
    called = {name: [each for each in everybody if given_name(each.name) == name] for name in names}
    found = [each for each in everybody if any(f" {form} " in said for form in forms(each.name)[:2])]
    found += [these[0] for these in called.values() if len(these) == 1 and these[0] not in found]
    return found or meant(text, everybody)


def urged(text: str, people: Iterable[Member]) -> list[Member]:
    """Those whose bare names stand behind the verb: "nhắc An với Bảy báo cáo"; nobody where one of them is unknown."""
    text, people = in_plain_titles(text), list(people)
    match = _URGED.search(fold(text))
    names = set(_JOINED.split(match["names"])) if match and not _is_title(text, match, people) else set()
    found = [each for each in people if given_name(each.name) in names]
    return found if sorted(given_name(each.name) for each in found) == sorted(names) else []


def _is_title(text: str, match: re.Match[str], people: Sequence[Member]) -> bool:
    """Whether "chị" behind the verb is no Chi: typed as the title, or before somebody's name."""
    if len(text) != len(match.string) or not re.fullmatch(TITLE, match["names"]):
        return False
    following = re.match(r" ([a-z]+)", match.string[match.end() :])
    named = following is not None and following[1] in {given_name(each.name) for each in people}
    return named or text[match.start("names") : match.end("names")].casefold() != match["names"]


def without_title(words: str) -> str:
    """What is said behind "đồng chí", "ông", "bà" …; the words where there is no title."""
    begun = _BEGINS.match(fold(words))
    return words[begun.end() :] if begun and len(fold(words)) == len(words) else words


def are_namesakes(people: Sequence[Member]) -> bool:
    """Whether one name was said and several bear it."""
    return len(people) > 1 and len({given_name(each.name) for each in people}) == 1


def named(text: str, people: Iterable[Member]) -> list[Member]:
    """Those a typed name or member's code fits: all of it, or its end as people are called."""
    typed = f" {fold(text)} "
    everybody = list(people)
    exact = [each for each in everybody if typed.strip() in (fold(each.code), fold(each.name))]
    ends = [each for each in everybody if any(f" {form} ".endswith(typed) for form in forms(each.name))]
    return exact or ends or meant(text, everybody)


def to_choose(people: Sequence[Member]) -> list[Choice]:
    """A choice for each of these; those of one name are told apart by their codes."""
    names = [fold(each.name) for each in people]
    return [
        Choice(each.name, str(each.id)) if names.count(name) == 1 else _with_code(each)
        for each, name in zip(people, names, strict=True)
    ]


def _with_code(member: Member) -> Choice:
    return Choice(f"{member.name} · {member.code}", str(member.id))


def the_one(answer: Answer, people: Sequence[Member], shown: int) -> Member:
    """The one of these who was chosen or named; raises a UserError where nobody is, or where several are to choose."""
    chosen = [each for each in people if str(each.id) == answer.choice]
    found = chosen if answer.choice else named(answer.text, people)
    if not found:
        called = typed_name(tokenised(answer.text)) or answer.text
        raise UserError("I find nobody called “{typed}” on the list of the branch.", typed=called[:60])
    if len(found) > 1:
        raise UserError("Several comrades are called so. Which one?", tuple(map(_with_code, found[:shown])))
    return found[0]


def by_code(turn: Turn, code: str) -> tuple[Person, Member]:
    """Whom a code means; of another branch nothing is told."""
    member = members.by_code(turn.session, code)
    other = members.person(turn.session, member.id, turn.today) if member else None
    if member is None or other is None or other.home is None or not may_manage_members(turn.member, other.home):
        raise UserError("There is no comrade with the code {code} in your branch.", code=code[:20] or "?")
    return other, member


def require_managed(turn: Turn, place: Place | None) -> Place:
    """Raise where somebody is of a branch this person does not manage, so that no name of another branch is told."""
    if place is None or not may_manage_members(turn.member, place):
        raise NotAllowed(NOT_MANAGED)
    return place
