"""Who leads one's own branch, and passing a sentence on to them."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import partial

from domain.campaigns.permissions import runs_campaigns
from domain.chat import Choice
from domain.errors import UserError
from domain.names import given_name
from domain.permissions import (
    belongs,
    is_admin,
    led_places,
    may_announce,
    may_broadcast,
    may_summarise,
    reported_places,
)
from domain.roles import Person, Place, Role
from domain.understanding.text.words import composed, fold
from handlers.figures import asked_of
from handlers.figures.named import named as named_place
from handlers.letters.leaders import receivers
from handlers.letters.leaders.below import below, writes_below
from handlers.talk import parking
from handlers.talk.menus import main_choices
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import meant_by_yes
from locales.language import marked
from locales.wording.letters import passed_on
from storage import organisations
from storage.outgoing.writing import write_to_person
from storage.people import letters, members

TELL = "/nhanbithu"
_LEADING = (Role.SECRETARY, Role.DEPUTY)
_NUMBERED = re.compile(r"\b(?:[aấ]p|kh[oó]m|th[oô]n|khu ph[oố]) (?:s[oố] )?\d+\b")
_OF_ALL = re.compile(
    r"(?:(?:cho|xin|toi|tui|em|chi|anh|muon|xem|coi|biet|gui) )*"
    r"(?:danh sach|ds|liet ke|ten|ho ten|ai la|cac|nhung)(?: (?:cac|cua|dong chi|ho ten|ten|nhung|ca))*"
    r" bi thu(?: (?:cua|o|tai|va pho bi thu))*(?: (?:cac|tung|tat ca|ca|toan|moi|het|nhung))*"
    r"(?: (?:chi bo|ap|xa|khom|noi|don vi|dang bo|truc thuoc)\b.*)?"
    r"(?: (?:la ai|gom nhung ai|di|giup|gium|a|nha|nhe|em))*[ .?!]*$"
)
_NOT_WHO = re.compile(r"\b(?:chua|file|tep|excel|in|so dien thoai|nhac|doi|\d+)\b|\bcua (?:toi|tui|minh)\b")
_OF_CELLS = re.compile(r"\b(?:chi bo|ap|khom)\b")
_DEPUTY = re.compile(r"\b(?:pho bi thu|pbt)\b")
SHOWN = 20


def show(turn: Turn, text: str) -> None:
    """The names of those who lead the branch, or one that is named and lies below; numbers are not kept."""
    if _show_named(turn, text):
        return
    names = _names(turn)
    home = turn.member.home
    if home is None or not any(names.values()):
        turn.say(turn.tr("I know nobody who leads your branch. The committee above can tell you."))
        return
    secretaries, deputies = names[Role.SECRETARY], names[Role.DEPUTY]
    lines = [turn.tr("{branch}:", branch=home.name)]
    of_deputy = _DEPUTY.search(fold(text)) is not None
    if of_deputy:
        lines += (
            []
            if deputies
            else [turn.tr("• Deputy: nobody is noted yet. An administrator or the level above notes it.")]
        )
    elif turn.member.name in secretaries:
        lines = [turn.tr("You are the secretary of {branch} yourself, comrade.", branch=home.name)]
    elif secretaries:
        lines.append(turn.tr("• Secretary: comrade {names}", names=", ".join(secretaries)))
    if deputies:
        lines.append(turn.tr("• Deputy: comrade {names}", names=", ".join(deputies)))
    if deputies or turn.member.name not in secretaries:
        lines.append(turn.tr("I keep no telephone numbers; I can pass on what you write."))
    turn.say("\n".join(lines))


def _show_named(turn: Turn, text: str) -> bool:
    """Whether another organisation is named, or one below, and who leads it is for this person to know."""
    if len(several := _several_below(turn, text)) > 1:
        for place in several:
            _show_other(turn, place)
        return True
    me, home = turn.member, turn.member.home
    beyond = asked_of.beyond(turn)
    other = named_place(turn, text, ["/"] if may_broadcast(me) else [place.path for place in reported_places(me)])
    numbered = _NUMBERED.search(composed(text).casefold()) if beyond else None
    if other is None and numbered:
        raise UserError("I know no organisation called “{typed}”.", typed=numbered[0])
    other = other or (home if beyond else None)
    if other is None or not may_summarise(me, other):
        return False
    if other == home and (not beyond or leaders(turn)):
        return False  # with the way to write to them
    _show_other(turn, other)
    return True


def _several_below(turn: Turn, text: str) -> list[Place]:
    """The organisations directly below that are named where several are: "bí thư trường tiểu học, trạm y tế"."""
    above = writes_below(turn.member)
    named = receivers.read(below(turn, above), text, loose=True) if above else None
    return [each.place for each in named.found] if named and named.narrowed else []


def shown_of_all(turn: Turn) -> bool:
    """Whether a level above asks who leads each branch below: "danh sách bí thư các chi bộ"; then they are named."""
    folded, me = fold(turn.text), turn.member
    if _OF_ALL.match(folded) is None or _NOT_WHO.search(folded) or not asked_of.beyond(turn):
        return False
    named = named_place(turn, turn.text, ["/"])
    tops = [place for place in reported_places(me) if place.has_branches]
    own = tops or organisations.administered_by(turn.session, me)
    place = named if named and named.has_branches and may_summarise(me, named) else own[0]
    below = organisations.children(turn.session, place.id)
    while _OF_CELLS.search(folded) and below and all(each.has_branches for each in below):
        below = organisations.children(turn.session, *(each.id for each in below))
    shown = below[:SHOWN]
    found = members.leaders(turn.session, [each.id for each in shown], turn.today)
    lines = [f"• {each.name}: {_secretaries(turn, each, found[each.id])}" for each in shown]
    if len(below) > SHOWN:
        lines.append(turn.tr("… and {count} more.", count=len(below) - SHOWN))
    turn.say(
        "\n".join([turn.tr("Who leads the organisations below {branch}:", branch=place.name), *lines]), private=True
    )
    return True


def _secretaries(turn: Turn, place: Place, leaders: Collection[int]) -> str:
    names = [name for role, name in _posts(turn, place, leaders) if role is Role.SECRETARY]
    return ", ".join(names) or turn.tr("nobody is noted")


def who_leads(turn: Turn, place: Place) -> list[str]:
    found = members.leaders(turn.session, [place.id], turn.today)[place.id]
    return [name for role, name in _posts(turn, place, found) if role is Role.SECRETARY]


def _posts(turn: Turn, place: Place, leaders: Collection[int]) -> list[tuple[Role, str]]:
    """What those who lead a place are there, and their names."""
    people = [members.person(turn.session, each, turn.today) for each in sorted(leaders)]
    return [(role, each.name) for each in people for role in _LEADING if each and _holds(each, role, place)]


def _show_other(turn: Turn, place: Place) -> None:
    leaders = members.leaders(turn.session, [place.id], turn.today)[place.id]
    labels = {Role.SECRETARY: marked("• Secretary: comrade {names}"), Role.DEPUTY: marked("• Deputy: comrade {names}")}
    lines = [turn.tr(labels[role], names=name) for role, name in _posts(turn, place, leaders)]
    nobody = turn.tr("Nobody is noted as leading it.")
    turn.say("\n".join([turn.tr("{branch}:", branch=place.name), *(lines or [nobody])]), private=True)


def named(turn: Turn) -> str:
    """Whoever leads the branch beside oneself, by name where one is known."""
    if names := _beside_me(turn):
        return turn.tr("comrade {name}, who leads your branch", name=names[0])
    return turn.tr("the committee above") if led_places(turn.member) else turn.tr("your secretary")


def who_can(turn: Turn, who: Callable[[Person], bool] | None) -> str:
    """Who does what this person may not: `who` is asked of those who may."""
    if who is belongs:
        return turn.tr("the members of a branch")
    if who in (is_admin, may_broadcast) or (who is may_announce and led_places(turn.member)):
        return turn.tr("the administrators")
    return _of_the_committee(turn) if who is runs_campaigns else named(turn)


def _of_the_committee(turn: Turn) -> str:
    """Whoever leads or serves the nearest committee above that has somebody, by name; else the administrators."""
    homes = [turn.member.home, *(each.place for each in turn.member.duties)]
    above = max((each.above for each in homes if each), key=len, default=())
    leading = members.leaders(turn.session, above, turn.today)
    serving = members.reporting_of(turn.session, above, turn.today)
    for level in reversed(above):
        if people := sorted(leading[level] or serving[level]):
            place = organisations.by_id(turn.session, level)
            name = members.names(turn.session, people)[people[0]]
            return turn.tr("comrade {name} ({branch})", name=name, branch=place.name if place else "")
    return turn.tr("the administrators")


def say_who_can(turn: Turn, who: Callable[[Person], bool] | None) -> None:
    """That something is not this person's to do, who does it, and what they can do themselves."""
    words = turn.tr("Your duties do not include this; {leader} does it. You can do this:", leader=who_can(turn, who))
    turn.say(words, main_choices(turn), columns=2)


def given_names(turn: Turn) -> frozenset[str]:
    """How those who lead one's own branch are called: the last words of their names, folded."""
    return frozenset(given_name(name) for name in _beside_me(turn))


def offer(turn: Turn, text: str, words: str, choices: Sequence[Choice] = ()) -> None:
    """Say something, and offer to pass the person's own sentence on to the secretary."""
    others = [each for each in leaders(turn) if each != turn.member.id]
    if others and not turn.chat.dialogue:  # an open question keeps its draft
        parking.wait_with(turn, text)
        tell = Choice(turn.tr("Tell my secretary"), TELL)
        choices = (meant_by_yes(tell) if words.endswith("?") else tell, *choices)
    elif not others and words.endswith("?"):
        words = turn.tr("Please speak with {leader} about this directly.", leader=named(turn))
    turn.say(words, choices)


def pass_on(turn: Turn, _argument: str) -> None:
    """`/nhanbithu`: the sentence that waits goes to those who lead the branch, quoted."""
    sentence = parking.waiting_sentence(turn)
    if not sentence:
        raise UserError("That has been passed on already, or was too long ago. Please write it once more.")
    parking.close(turn)
    send(turn, sentence)


def send(turn: Turn, sentence: str) -> None:
    """Pass somebody's words on to those who lead the branch, and say to whom."""
    me = turn.member
    words = partial(passed_on, name=me.name, words=sentence, sender_id=me.id)
    keys = {each: letters.passed_on_key(turn.key, each, me.id) for each in leaders(turn) if each != me.id}
    told = [write_to_person(turn.session, each, words, turn.real_now, dedupe_key=keys[each]) for each in keys]
    if any(told):
        choices = (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("No reminders for a while"), "/nghi"))
        turn.say(turn.tr("I have passed it on to {leader}.", leader=named(turn)), choices)
    else:
        turn.say(turn.tr("{leader} has not joined here yet. Please speak with them directly.", leader=named(turn)))


def leaders(turn: Turn) -> list[int]:
    home = turn.member.home
    return sorted(members.leaders(turn.session, [home.id], turn.today)[home.id]) if home else []


def _names(turn: Turn) -> dict[Role, list[str]]:
    """Those who lead one's own branch, by their post there."""
    home = turn.member.home
    posts = _posts(turn, home, leaders(turn)) if home else []
    return {role: [name for held, name in posts if held is role] for role in _LEADING}


def _beside_me(turn: Turn) -> list[str]:
    """Those who lead one's own branch but oneself, the secretary first."""
    return [name for names in _names(turn).values() for name in names if name != turn.member.name]


def _holds(person: Person, role: Role, place: Place) -> bool:
    return any(duty.role is role and duty.place and duty.place.id == place.id for duty in person.duties)
