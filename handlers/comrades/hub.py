"""`/thanhvien`: everything behind the list of people, and the card of one of them with what can be put right."""

from contextlib import suppress
from datetime import date

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import is_admin, may_appoint
from domain.roles import Member, Person, Role
from domain.stamps import WAY_BACK
from handlers.comrades import administrators, becoming, finding, merging, renaming, returning, sending, whose
from handlers.figures.named import named
from handlers.newcomers import adding
from handlers.people import member_list, one_member, whom
from handlers.posts import giving
from handlers.posts.draft import END, GIVEN
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.step import Answer
from handlers.talk.subject import Answering
from handlers.talk.turn import Turn
from locales.language import Language
from storage import organisations
from storage.comrades import serving, taking_back
from storage.comrades.taking_back import Deed
from storage.people import leaving, members

NAME, POST, MARK, MOVE, MERGE, KIND = "ten", "chucvu", "danhdau", "chuyen", "gop", "dien"
LEADER, NO_LEADER = "co", "khong"
_OF_THE_LIST = ("them", "chuavao", "phieu", "inphieu", "chon", "ma", "tu", "duoi")
"""The verbs of the list and of adding."""
UNKNOWN = "?"
"""Stands for a branch that is not known."""


def show(turn: Turn, argument: str) -> None:
    """Serve one verb with what follows it; without one the list, or adding somebody."""
    asked = verb_first(argument, tuple(_VERBS))
    if asked.verb:
        _VERBS[asked.verb](turn, asked.rest)
    elif not asked.rest or verb_first(argument, _OF_THE_LIST).verb or organisations.by_code(turn.session, asked.rest):
        adding.show(turn, argument)
    elif place := named(turn, asked.rest, ["/"]):
        adding.show(turn, place.code)
    else:
        finding.search(turn, whom.without_title(asked.rest))


def _card(turn: Turn, code: str) -> None:
    other, listed = whose.by_code(turn, code)
    if other.home:
        one_member.show_card(turn, other.home, listed)


def edit(turn: Turn, code: str) -> None:
    """What can be put right of one entry, with the posts that are held."""
    other, listed = whose.by_code(turn, code)
    held = serving.posts_of(turn.session, other.id, turn.today)
    place = other.home.name if other.home else ""
    lines = [turn.tr("{name} · {branch} · code {code}", name=other.name, branch=place, code=listed.code)]
    lines.append(f"• {becoming.described(turn, other.id)}")
    lines += [f"• {whose.held_text(turn, each)}" for each in held]
    turn.say("\n".join([*lines, turn.tr("What shall be put right?")]), _ways(turn, other, listed))


def _ways(turn: Turn, other: Person, listed: Member) -> list[Choice]:
    ways = [(turn.tr("The name"), NAME), (turn.tr("Party member, probationary …"), KIND)]
    if other.id != turn.member.id:
        if other.home and may_appoint(turn.member, GIVEN[1], other.home, for_a_time=True):
            ways.append((turn.tr("A post"), POST))
        ways.append((turn.tr("Moves to another branch"), MOVE))
    ways.append((turn.tr("Stands on the list twice"), MERGE))
    choices = [Choice(label, f"{whose.COMMAND} {verb} {listed.code}") for label, verb in ways]
    is_leader = _is_marked(turn, other)
    label, wish = (turn.tr("Is no leader"), NO_LEADER) if is_leader else (turn.tr("Is a leader"), LEADER)
    return [*choices[:-1], Choice(label, f"{whose.COMMAND} {MARK} {listed.code} {wish}"), choices[-1]]


def _is_marked(turn: Turn, other: Person) -> bool:
    people = members.of_organisation(turn.session, other.home.id, turn.today) if other.home else []
    return any(leader for member, leader, _ in people if member.id == other.id)


def mark(turn: Turn, rest: str) -> None:
    """ "TV00012 co", "TV00012 khong": count somebody among the leaders, or no more; a second tap changes nothing."""
    code, _, wish = rest.partition(" ")
    other, listed = whose.by_code(turn, code)
    if wish not in (LEADER, NO_LEADER):
        edit(turn, code)
        return
    members.lock(turn.session, other.id)
    leader = wish == LEADER
    if leader == _is_marked(turn, other):
        already = turn.tr("Comrade {name} is counted among the leaders already.", name=other.name)
        is_none = turn.tr("Comrade {name} is not counted among the leaders.", name=other.name)
        raise UserError(already if leader else is_none)
    entry = serving.mark(turn.session, other.id, leader, turn.stamp)
    counted = turn.tr("Noted: from today on comrade {name} is counted among the leaders.", name=other.name)
    no_more = turn.tr("Noted: from today on comrade {name} is counted among the leaders no more.", name=other.name)
    turn.say(counted if leader else no_more, whose.ways_on(turn, entry, other.name, listed.code))


def take_back(turn: Turn, number: str) -> None:
    """Undo what was noted of somebody: by whoever may change them today, for 7 days; a merge on its day."""
    found = row_number(number)
    if deed := taking_back.deed(turn.session, found):  # two at once: whoever waited finds it taken back
        members.lock(turn.session, deed.member_id)
        deed = taking_back.deed(turn.session, found)
    if deed is None:
        raise UserError("That is taken back already, or has been changed since.")
    _require_theirs(turn, deed)
    late = deed.day != turn.today if deed.verb == "merged" else deed.at < turn.now - WAY_BACK
    if late:
        raise UserError("That was noted too long ago to be taken back. Please note it anew as it should be.")
    for each in taking_back.take_back(turn.session, deed, turn.stamp):
        if each != turn.member.id and deed.verb != serving.MARKED:
            turn.tell(each, _told, f"comrades:{deed.id}:taken back:{each}")
    name = members.names(turn.session, [deed.member_id])[deed.member_id]
    turn.say(turn.tr("Done: of comrade {name} everything is as before.", name=name))


def _require_theirs(turn: Turn, deed: Deed) -> None:
    """Raise where this person, whoever they were when it was noted, may not change the comrade or give the post now."""
    role = Role(deed.details["role"]) if deed.verb in (serving.APPOINTED, serving.ENDED) else None
    if role is not Role.ADMIN:
        whose.changed(turn, deed.member_id)
    if deed.verb == serving.ENDED and leaving.last(turn.session, deed.member_id):
        raise UserError("That the comrade leaves is noted; please take that back first.")
    if role is None or is_admin(turn.member):
        return
    place = organisations.by_id(turn.session, deed.details["organisation"] or 0)
    if place is None or not may_appoint(turn.member, role, place, for_a_time=bool(deed.details.get("until"))):
        raise NotAllowed("This post is for an administrator to give.")


def _told(speak: Language) -> str:
    return speak.tr("Dear comrade, what I told you last was noted by mistake. Everything is as before. I am sorry.")


def _gone(turn: Turn, rest: str) -> None:
    code, start = member_list.paged(rest)
    returning.show_gone(turn, member_list.place_of(turn, code), start)


def _rename(turn: Turn, rest: str) -> None:
    code, _, name = rest.partition(" ")
    draft = renaming.RenameDraft(member_id=whose.by_code(turn, code)[0].id)
    renaming.rename.begin(turn, draft, Answer(text=name) if name else None)


def _post(turn: Turn, rest: str) -> None:
    """ "TV00012 deputy", "TV00012 secretary 2026-12-31", "TV00012 deputy end"."""
    number, role, until = _read(turn, rest)
    giving.begin(turn, number, Role(role) if role in list(Role) else None, _day(until), ends=until == END)


def _kind(turn: Turn, rest: str) -> None:
    """ "TV00012", "TV00012 du_bi 2026-02-03"."""
    number, kind, day = _read(turn, rest)
    becoming.begin(turn, number, kind, _day(day))


def _move(turn: Turn, rest: str) -> None:
    """ "TV00012", "TV00012 CB5 2026-02-03"."""
    number, to, day = _read(turn, rest)
    draft = sending.SendDraft(member_id=number, day=_day(day))
    sending.send.begin(turn, draft, Answer(choice=to) if to not in ("", UNKNOWN) else None)


def _read(turn: Turn, rest: str) -> tuple[int, str, str]:
    """The number of the comrade whose code comes first, and two words behind it."""
    code, what, day = (*rest.split(), "", "", "")[:3]
    return whose.by_code(turn, code)[0].id, what, day


def _day(typed: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(typed)
    return None


def _merge(turn: Turn, rest: str) -> None:
    code, _, other = rest.partition(" ")
    draft = merging.MergeDraft(member_id=whose.by_code(turn, code)[0].id)
    draft.other_id = whose.by_code(turn, other)[0].id if other else None
    merging.merge.begin(turn, draft)


_VERBS: dict[str, Answering] = {
    whose.CARD: _card,
    whose.EDIT: edit,
    whose.UNDO: take_back,
    finding.SEARCH: finding.search,
    MARK: mark,
    NAME: _rename,
    POST: _post,
    KIND: _kind,
    MOVE: _move,
    MERGE: _merge,
    returning.GONE: _gone,
    returning.AGAIN: returning.begin,
    administrators.LIST: lambda turn, _rest: administrators.show(turn),
    administrators.WITHDRAW: administrators.begin,
}
"""What each verb behind the command does with the rest."""
