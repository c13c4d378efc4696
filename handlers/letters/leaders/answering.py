""" "Trả lời: …", "dạ em nhận rồi chị Chi ơi": an answer to whoever wrote last from above, or from a branch below."""

import re
from datetime import timedelta

from domain.errors import UserError
from domain.names import given_name
from domain.permissions import led_places
from domain.roles import Member, Person
from domain.understanding.text.words import fold
from handlers.letters import to_those_above
from handlers.letters.leaders import to_leaders
from handlers.letters.leaders.below import led_by
from handlers.letters.to_leader import takes_a_post
from handlers.people import secretary, whom
from handlers.talk import conversation
from handlers.talk.turn import Turn
from storage.people import correspondence, members
from storage.people.correspondence import Written

JUST_NOW = timedelta(hours=12)
OFFERED = "answer offered"
SHORTEST, LONGEST = 2, 60  # words
CALLING = 4  # words: "dạ chị Chi ơi" says nothing yet
_POLITE = r"(?:(?:nho|toi|tui|em|con|muon|xin|vay|hay|giup|gium|dum|da|u|a|thi|,) ?)*"
_HELP = r"(?: (?:lai|giup|gium|dum|cho|voi|toi|den|tin|loi|rang|em|tui|con))*"
_ANSWERS = re.compile(
    rf"{_POLITE}(?P<verb>tra loi|phan hoi|hoi am|nhan lai|noi lai|bao lai|nhan tin|nhan|thua lai|thua){_HELP}"
    rf"(?: (?P<title>(?!chi bo\b|chi uy\b){whom.TITLE}|anh ay|chi ay)(?: (?P<name>[a-z]+))?)?"
    r"(?: (?:ben |o |tren )?(?:dang uy|dang bo|xa|ap|chi bo)(?: \w+){0,2})?(?P<on> ?:| (?:la|rang)\b)"
)
_THAT_ONE = ("ay", "do", "nay", "kia", "vua")
_REPLIES = ("tra loi", "phan hoi", "hoi am", "nhan lai", "noi lai", "bao lai")
_CALLS = re.compile(
    rf"\b{whom.TITLE} (?P<name>[a-z]+) oi\b|^(?:da |thua |kinh thua )+{whom.TITLE} (?P<thua>[a-z]+)[ ,]"
)


def heard(turn: Turn, text: str) -> bool:
    """Whether a leader answers, or writes to one who leads above, by name; it is then read back."""
    if not led_places(turn.member) or len(fold(text)) != len(text) or turn.member.home is None:
        return False
    begun = _ANSWERS.match(fold(text))
    if begun and not takes_a_post(text[: begun.end()]):
        words = text[begun.end() :].strip(" ,.:")
        name, verb = begun["name"] or "", begun["verb"]
        pointed = name in _THAT_ONE or (begun["title"] or "").endswith(" ay")
        if words and (pointed or (not name and verb in _REPLIES)):
            return _answers_last(turn, words)
        return bool(words) and _to_the_one_called(turn, name, words)
    called = _CALLS.search(fold(text)) if len(text.split()) > CALLING else None
    return called is not None and _to_the_one_called(turn, called["name"] or called["thua"], text.strip())


def begins(folded: str) -> bool:
    """Whether a sentence begins as an answer to a letter."""
    return _ANSWERS.match(folded) is not None


def offered(turn: Turn) -> bool:
    """Whether words that are nothing else may answer a letter that came a short while ago; once for each letter."""
    text = turn.text
    if turn.person is None or not led_places(turn.member) or not SHORTEST <= len(text.split()) <= LONGEST:
        return False
    got = correspondence.to_person(turn.session, turn.member.id, turn.real_now - JUST_NOW)
    if not got or conversation.happened(turn, f"{OFFERED} {got[0].row}", JUST_NOW):
        return False
    conversation.remember(turn, f"{OFFERED} {got[0].row}")
    return _answers(turn, got[0], text)


def _answers_last(turn: Turn, words: str) -> bool:
    got = correspondence.to_person(turn.session, turn.member.id, turn.real_now - correspondence.LATELY)
    return bool(got) and _answers(turn, got[0], words)


def _answers(turn: Turn, letter: Written, words: str) -> bool:
    """Read back an answer to a letter: to those above, or to those who lead the branch of who wrote."""
    if letter.downward:
        return to_those_above.answer(turn, words, letter.author_id)
    author = members.person(turn.session, letter.author_id, turn.today)
    return author is not None and _to_branch_of(turn, author, words)


def _to_branch_of(turn: Turn, author: Member | Person, words: str) -> bool:
    for above in (place for place in led_places(turn.member) if place.has_branches):
        for place in led_by(turn, above, author.id):
            to_leaders.begin(turn, above, [place], words)
            return True
    raise UserError("Comrade {name} leads no branch below yours; their secretary can be written to.", name=author.name)


def _to_the_one_called(turn: Turn, name: str, words: str) -> bool:
    """Whether this is how one is called who leads above, or who wrote lately; nobody nearer may be called so."""
    if not name or name in {given_name(each.name) for each in whom.of_the_cells(turn)} | secretary.given_names(turn):
        return False
    above = members.by_ids(turn.session, to_those_above.those_above(turn))
    if name in {given_name(each.name) for each in above}:
        return to_those_above.answer(turn, words)
    got = correspondence.to_person(turn.session, turn.member.id, turn.real_now - correspondence.LATELY)
    authors = members.by_ids(turn.session, sorted({each.author_id for each in got if not each.downward}))
    meant = [each for each in authors if given_name(each.name) == name]
    return len(meant) == 1 and _to_branch_of(turn, meant[0], words)
