"""Find somebody among all one answers for, by the end of a name, without accents, or by a code."""

import re
import unicodedata
from collections.abc import Sequence

from pydantic import BaseModel

from domain.chat import Choice
from domain.names import sounds_alike
from domain.permissions import led_cells, led_places, may_manage_members
from domain.roles import Member
from domain.understanding.acts.deaths import typed_name
from domain.understanding.text.words import fold, tokenised
from handlers.comrades import whose
from handlers.people import one_member, whom
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import onwards
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from storage import organisations
from storage.comrades import finding
from storage.comrades.finding import Found
from storage.people import members

SEARCH = "tim"
SHOWN = 8
_FULL_NAME = re.compile(r"(?:[^\W\d_a-zà-ỹ]\w* ?){2,6}")


class FindDraft(BaseModel):
    """The name or code, as typed."""

    typed: str | None = None


class WhatName(Step[FindDraft]):
    """A name, its end, or a code."""

    slot = "typed"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: FindDraft) -> Question:
        return Question(turn.tr("Whom are you looking for? Please type the name, its end, or the code."))

    def accept(self, turn: Turn, draft: FindDraft, answer: Answer) -> None:
        draft.typed = answer.text


def search(turn: Turn, typed: str) -> None:
    """Say whom a name means, of all this person may change, a page at a time; of one at once the card."""
    name, _, start = typed.rpartition(" ")
    name, skipped = (name, int(start)) if start.isdecimal() and len(start) < 5 and name else (typed, 0)
    if not fold(name).strip():
        find.begin(turn, FindDraft())
        return
    found = people(turn, name, skipped)
    if not found:
        _say_nobody(turn, name[:60])
    elif len(found) == 1 and not skipped:
        one_member.show_card(turn, found[0].place, found[0].member)
    else:
        choices = told_apart(found[:SHOWN], f"{whose.COMMAND} {whose.CARD} {{code}}")
        choices += onwards(turn, skipped, SHOWN, skipped + len(found), f"{whose.COMMAND} {SEARCH} {name}")
        turn.say(turn.tr("These are called so. Which comrade do you mean?"), choices, private=True)


def _say_nobody(turn: Turn, name: str) -> None:
    """That nobody is called so, and to who leads a cell what can be done then."""
    words = turn.tr("I find nobody called “{typed}” among the people you answer for.", typed=name)
    if not (cells := led_cells(turn.member)):
        turn.say(words)
        return
    how = turn.tr("Perhaps the list has another name, or the comrade is not on it yet:")
    seen = Choice(turn.tr("See the list"), f"/thanhvien {cells[0].code}")
    turn.say(f"{words} {how}", (seen, Choice(turn.tr("Add a person"), f"/thanhvien them {cells[0].code}")))


def people(turn: Turn, name: str, skipped: int = 0) -> list[Found]:
    """Those who are called so, one more than a page holds."""
    paths = [*whose.reach(turn), *(place.path for place in led_places(turn.member))]
    found = finding.find(turn.session, name, paths, turn.today, start=skipped, limit=SHOWN + 1)
    managed = (each for each in found if may_manage_members(turn.member, each.place))
    return [each for each in managed if sounds_alike(name, each.member.name)]


def meant(turn: Turn, words: str) -> list[Found]:
    """Those a sentence means by a name, a title with a name, or a code: first of one's own cells, then of all."""
    own = whom.named(words, whom.of_the_cells(turn)) if whom.leads_a_cell(turn) else []
    if own:
        return _with_places(turn, own)
    return people(turn, whom.without_title(words))


def in_sentence(turn: Turn, text: str) -> list[Member]:
    """Those a sentence is about, by a title with a name, or a full name in capitals, among all one answers for."""
    said = [typed_name(tokenised(text)), *_FULL_NAME.findall(unicodedata.normalize("NFC", text))]
    for name in said:
        if fold(name) and (found := people(turn, whom.without_title(name))):
            return [each.member for each in found[:SHOWN]]
    return []


def _with_places(turn: Turn, own: Sequence[Member]) -> list[Found]:
    homes = members.homes(turn.session, [each.id for each in own], turn.today)
    places = organisations.by_ids(turn.session, sorted(set(homes.values())))
    return [Found(each, places[homes[each.id]]) for each in own if each.id in homes]


def told_apart(found: Sequence[Found], command: str) -> list[Choice]:
    """A choice for each with the branch; those of one name and branch are told apart by their codes."""
    labels = [f"{each.member.name} · {each.place.name}" for each in found]
    choices = []
    for label, code in zip(labels, (each.member.code for each in found), strict=True):
        apart = label if labels.count(label) == 1 else f"{label} · {code}"
        choices.append(Choice(apart, command.format(code=code)))
    return choices


def _finish(turn: Turn, draft: FindDraft) -> None:
    search(turn, draft.typed or "")


find = Dialogue("find_member", marked("finding somebody"), FindDraft, [WhatName()], _finish)
