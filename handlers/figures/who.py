""" "Hồ Văn Bảo", "chi bộ của ổng", "có ai tên Hạnh trong đó không": a name typed alone, the branch of who was named."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.names import forms, is_called
from domain.permissions import may_see_names, may_summarise
from domain.roles import Place
from domain.understanding.text.words import composed, fold
from handlers.figures import named, pages, summary
from handlers.figures.asking.words import may_ask, said
from handlers.listing import branch_list
from handlers.people import whom
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.wording.people import list_text
from storage import organisations
from storage.people import members

NAMED, LATELY, LONGEST, SHOWN = "branch of who was named", timedelta(minutes=15), 16, 8
_FAMILY = re.compile(
    r"(?:nguyen|tran|le|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|truong|dinh|lam|luong|mai"
    r"|cao|ha|ta|chau)"
    r"(?: [a-z]+){1,4}"
)
_HERS = re.compile(
    r"(?:(?:con|the|vay|roi|cho|xem|coi|so lieu|tinh hinh|xin|toi|tui|em|chi) )*(?:chi bo|ap|don vi|ben|noi|khom)"
    r"(?: (?:cua|o))*"
    r" (?:ong|anh|ba|chi|co|chu|bac|dong chi|nguoi)? ?(?:ong|anh|ba|chi|co|chu|bac|ay|do|ta|nay)"
    r"(?: (?:thi|sao|the nao|ra sao|di|nha|a|em|toi dau|roi))*"
)
_SAME_PERSON = re.compile(
    r"\b(?:ổng|ảnh|bả|chỉ|cổ)\b|\b(?:ông|anh|bà|chị|cô|chú|bác|đồng chí|đ/c) (?:ấy|đó|ta|này)\b"
    r"|\bcua (?:ong|anh|ba|chi|co)\b|\b(?:ong|anh|ba|co|chu|bac|dong chi) ay\b"
)
_CALLED_SO = re.compile(
    r"\b(?:co )?(?:ai|nguoi nao|dong chi nao|dang vien nao) (?:ten|ho ten|goi la) (?:la )?"
    r"(?P<name>[a-z ]+?)"
    r"(?: (?:o|trong|ben)? ?(?:do|day|chi bo|ap \w+|chi bo ap \w+|xa|danh sach|nay))*"
    r"(?: (?:khong|ko|hong|k|hok|chua|vay|a|em|ha|ta|the))*"
)
_NO_NAME = re.compile(r"\b(?:gi|nao|nhieu|nhat|dung|chi bo|ap)\b")


def heard(turn: Turn) -> bool:
    """Whether a leader types nothing but a name, asks for the branch of who was named, or whether one is called so."""
    words = said(turn.text)
    if not may_ask(turn) or turn.chat.dialogue or len(words.split()) > LONGEST:
        return False
    if (asked := _CALLED_SO.fullmatch(words)) and not _NO_NAME.search(asked["name"]):
        return _search(turn, asked["name"].strip())
    if _HERS.fullmatch(words) and _means_a_person(turn.text):
        place = organisations.by_code(turn.session, conversation.picked_lately(turn, NAMED, LATELY))
        if place is not None and may_summarise(turn.member, place):
            summary.show(turn, place.code)
            return True
    return _FAMILY.fullmatch(words) is not None and _show(turn, words)


def _means_a_person(text: str) -> bool:
    """Whether "ổng", "anh ấy" is said, and not "ấp này"; without accents "ong ay" alone."""
    return _SAME_PERSON.search(composed(text).casefold()) is not None


def _show(turn: Turn, typed: str) -> bool:
    """A comrade of the own branch with their work; of who leads one below the branch, whose figures follow."""
    cells = [each for each in branch_list.listable(turn) if not each.has_branches]
    own = [
        (member, cell)
        for cell in cells
        for member, _, _ in members.of_organisation(turn.session, cell.id, turn.today)
        if typed in forms(member.name)
    ]
    if len(own) == 1:
        branch_list.show_person(turn, *own[0], 0)
        return True
    found = [each for each in whom.leading_below(turn) if typed in forms(each.name)]
    person = members.person(turn.session, found[0].id, turn.today) if len(found) == 1 else None
    places = [each.place for each in person.duties if each.place] if person else []
    led = [each for each in places if may_summarise(turn.member, each)]
    if person is None or not led:
        return False
    conversation.pick(turn, NAMED, led[0].code)
    turn.say(
        turn.tr(
            "Comrade {name} leads {branch}. What each comrade does, the branch sees; I give the figures of the branch.",
            name=person.name,
            branch=led[0].name,
        ),
        [Choice(led[0].name, pages.command(led[0].code, None))],
        private=True,
    )
    return True


def _search(turn: Turn, name: str) -> bool:
    """Say who of the branch meant is called so, nobody being made up; above the branch that its secretary knows."""
    place = _place(turn)
    if place is None:
        return False
    if place.has_branches or not may_see_names(turn.member, place):
        words = turn.tr(
            "Who belongs to {branch} by name, its secretary sees and can tell you; I name nobody above the branch.",
            branch=place.name,
        )
        turn.say(words, [Choice(place.name, pages.command(place.code, None))])
        return True
    everybody = [each for each, _, _ in members.of_organisation(turn.session, place.id, turn.today)]
    found = [each for each in everybody if is_called(each.name, name)]
    if not found:
        turn.say(
            turn.tr("In {branch} there is nobody called “{name}”.", branch=place.name, name=_as_typed(turn, name)),
            [branch_list.own_list(turn)],
        )
    elif len(found) == 1:
        branch_list.show_person(turn, found[0], place, 0)
    else:
        head = turn.tr("In {branch} there are several called so:", branch=place.name)
        turn.say(f"{head}\n{list_text([f'• {each.name}' for each in found[:SHOWN]])}", private=True)
    return True


def _place(turn: Turn) -> Place | None:
    """The branch that is named, else the one looked at or spoken of, else their own."""
    own = named.starting_places(turn)
    found = named.named(turn, turn.text, [each.path for each in own])
    lately = organisations.by_code(turn.session, conversation.picked_lately(turn, NAMED, LATELY))
    return found or named.on_the_table(turn) or lately or next(iter(own), None)


def _as_typed(turn: Turn, name: str) -> str:
    """The name with its accents, where it can be told."""
    typed, folded = " ".join(turn.text.split()), fold(" ".join(turn.text.split()))
    start = folded.find(name)
    return typed[start : start + len(name)] if len(typed) == len(folded) and start >= 0 else name
