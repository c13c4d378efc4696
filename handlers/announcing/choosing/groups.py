"""Receivers kept under a name: "lưu nhóm người nhận này là Ven biển", "gửi cho nhóm Ven biển"."""

import re
from collections.abc import Mapping

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_announce, may_announce_to
from domain.reach.audience import Audience
from domain.understanding.changes.spots import key_of
from domain.understanding.text.words import fold
from handlers.announcing.composing.draft import AnnouncementDraft, keep_audience, must_reach
from handlers.talk.arguments import is_number
from handlers.talk.turn import Turn
from locales.wording.announcements import narrowed_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.announcing import rows as announcing
from storage.announcing.kept import groups
from storage.announcing.kept.groups import Group

LONGEST, MOST, SHOWN = 60, 30, 4  # characters of a name, groups of a person, groups to tap
COMMAND, DROP, BACK = "nhom", "xoa", "lay"
_ASKS = r"(?:(?:cho|toi|tui|em|nho|xin|hay|muon|thoi|da|a|u|ok|,|vay|giup|gium|chi|please) ?)*"
_KEEPS = re.compile(
    rf"{_ASKS}(?:luu|ghi|nho)(?: lai| giup| gium)* (?:nhom|danh sach)(?: (?:nguoi|nhan|nay|do|vua roi|vua gui))*"
    r" (?:la|ten(?: la)?|voi ten|thanh) (?P<name>.+)"
    rf"|{_ASKS}(?:save|keep) (?:this|these)(?: (?:audience|receivers|group|people))? as (?P<as>.+)"
)
_SENDS = re.compile(
    rf"{_ASKS}(?:gui|nhan|bao|thong bao|chon|send)(?: (?:tin|thong bao|lai|giup|gium|cho|toi|den|rieng|to|the))*"
    r" (?:nhom|group) (?:nguoi nhan )?(?P<name>.+)"
)
_NAMED = re.compile(r"(?:cho |den |toi )?(?:nhom|group) (?:nguoi nhan )?(?P<name>.+)")
_LISTS = re.compile(
    rf"{_ASKS}(?:xem |coi |liet ke |mo |co )*(?:danh sach )?(?:cac |nhung |may )?nhom (?:nguoi nhan|da luu)"
    r"(?: (?:da luu|nguoi nhan|cua toi|cua tui|nao|khong))*\W*$|(?:my |the )?saved groups\W*$"
)
_RENAMES = re.compile(rf"{_ASKS}(?:doi|sua) ten nhom (?:nguoi nhan )?(?P<name>.+?) (?:thanh|sang|la) (?P<to>.+)")
_DROPS = re.compile(rf"{_ASKS}(?:xoa|bo|huy) nhom (?:nguoi nhan )?(?P<name>.+)")
_AROUND = " .!?“”\"'"


def said(turn: Turn, draft: AnnouncementDraft) -> str:
    """What is done at the last look: the receivers are kept, or those of a group taken; "" where nothing is said."""
    key = key_of(turn.text)
    if kept := _KEEPS.fullmatch(key):
        if not draft.organisation_id:
            raise UserError("Please choose to whom it goes first; then the group can be kept.")
        return _keep(turn, _typed(turn, kept), draft.organisation_id, draft.audience)
    sends = _SENDS.fullmatch(key)
    if sends is None or not (mine := groups.of_member(turn.session, turn.member.id)):
        return ""
    group = _called(mine, _typed(turn, sends))
    take(turn, draft, group)
    return turn.tr("To the group {name}: {whom}", name=quoted(group.name), whom=_described(turn, group))


def named(turn: Turn, text: str) -> Group | None:
    """The group that is named where it is asked to whom it goes: "nhóm Ven biển"; None where none is."""
    found = _NAMED.fullmatch(key_of(text))
    return _own(turn, _cut(text, found, "name")) if found else None


def led(turn: Turn, before: str) -> Group | None:
    """The group to which an order goes, "gửi cho nhóm Ven biển"; None where no group of theirs is named so."""
    found = _SENDS.fullmatch(key_of(before.strip()))
    return _own(turn, _cut(before.strip(), found, "name")) if found else None


def take(turn: Turn, draft: AnnouncementDraft, group: Group) -> None:
    """Let it go to those of a group, as far as this person may write there today."""
    place = organisations.by_id(turn.session, group.organisation_id)
    draft.organisation_id, draft.unclear = must_reach(turn, place).id, []
    keep_audience(turn, draft, Audience.read(group.audience))


def ways(turn: Turn) -> list[Choice]:
    """The groups to tap where it is asked to whom it goes."""
    mine = groups.of_member(turn.session, turn.member.id)[:SHOWN]
    return [Choice(turn.tr("Group {name}", name=quoted(each.name)), f"{COMMAND} {each.id}") for each in mine]


def tapped(turn: Turn, choice: str) -> Group | None:
    what, _, number = choice.partition(" ")
    return (
        groups.by_number(turn.session, turn.member.id, int(number)) if what == COMMAND and is_number(number) else None
    )


def heard(turn: Turn) -> bool:
    """Whether a group is kept of what went out last, listed, renamed or dropped, where nothing is open."""
    if turn.person is None or not may_announce(turn.member):
        return False
    key = key_of(turn.text)
    if kept := _KEEPS.fullmatch(key):
        last = announcing.latest_of(turn.session, turn.chat.account_id)
        if last is None:
            return False
        turn.say(_keep(turn, _typed(turn, kept), last.organisation_id, last.audience), [_list_way(turn)])
    elif _LISTS.fullmatch(key):
        _list(turn)
    elif (renamed := _RENAMES.fullmatch(key)) and _is_meant(turn, key, renamed):
        _rename(turn, _cut(turn.text, renamed, "name"), _cut(turn.text, renamed, "to"))
    elif (dropped := _DROPS.fullmatch(key)) and _is_meant(turn, key, dropped):
        mine = groups.of_member(turn.session, turn.member.id)
        _drop(turn, _called(mine, _typed(turn, dropped)))
    else:
        return False
    return True


def _is_meant(turn: Turn, key: str, found: re.Match[str]) -> bool:
    """Whether it is one of receivers: a campaign has groups of contents too."""
    return "nguoi nhan" in key or _own(turn, _cut(turn.text, found, "name")) is not None


def asked(turn: Turn, argument: str) -> bool:
    """`/thongbao nhom`, with `xoa 3` or `lay 3`: whether a group is meant, which is then done with."""
    what, _, rest = argument.strip().partition(" ")
    if fold(what) != COMMAND or not (not rest or is_number(rest.partition(" ")[2])):
        return False
    verb, _, number = rest.partition(" ")
    if not verb:
        _list(turn)
        return True
    find = groups.dropped if verb == BACK else groups.by_number
    group = find(turn.session, turn.member.id, int(number))
    if group is None:
        raise UserError("That group of receivers is not there any more.")
    if verb == DROP:
        _drop(turn, group)
    elif verb == BACK:
        _require_new(turn, group.name)
        groups.bring_back(turn.session, group)
        turn.say(turn.tr("The group {name} is there again.", name=quoted(group.name)), [_list_way(turn)])
    return verb in (DROP, BACK)


def _keep(turn: Turn, name: str, organisation_id: int, noted: Mapping[str, object] | None) -> str:
    _require_new(turn, name)
    if len(groups.of_member(turn.session, turn.member.id)) >= MOST:
        raise UserError("You have kept {most} groups; please drop one first.", most=MOST)
    whom = dict(noted) if noted else None
    number = groups.keep(turn.session, turn.member.id, name, organisation_id, whom, turn.now)
    kept = groups.by_number(turn.session, turn.member.id, number)
    described = _described(turn, kept) if kept else ""
    return turn.tr("Kept as the group {name}: {whom}", name=quoted(name), whom=described)


def _require_new(turn: Turn, name: str) -> None:
    if not 0 < len(name) <= LONGEST:
        raise UserError("Please give the group a name of at most {most} characters.", most=LONGEST)
    if _own(turn, name):
        raise UserError(
            "There is a group {name} already. Please choose another name, or drop that one.", name=quoted(name)
        )


def _list(turn: Turn) -> None:
    mine = groups.of_member(turn.session, turn.member.id)
    if not mine:
        turn.say(
            turn.tr("No group of receivers is kept. At the last look of an announcement write: “save these as …”.")
        )
        return
    lines = [f"• {quoted(each.name)}: {_described(turn, each)}" for each in mine]
    drop = [
        Choice(turn.tr("Drop {name}", name=quoted(each.name)), f"/thongbao {COMMAND} {DROP} {each.id}") for each in mine
    ]
    head = turn.tr("Your groups of receivers; to write to one: “send to group {name}: …”.", name=mine[0].name)
    turn.say("\n".join([head, *lines]), drop[:MOST])


def _rename(turn: Turn, name: str, to: str) -> None:
    group = _called(groups.of_member(turn.session, turn.member.id), name)
    _require_new(turn, to)
    groups.rename(turn.session, group, to)
    said_so = turn.tr("The group {before} is called {name} now.", before=quoted(group.name), name=quoted(to))
    turn.say(said_so, [_list_way(turn)])


def _drop(turn: Turn, group: Group) -> None:
    groups.drop(turn.session, group, turn.now)
    back = Choice(turn.tr("Have it back"), f"/thongbao {COMMAND} {BACK} {group.id}")
    turn.say(turn.tr("The group {name} is dropped.", name=quoted(group.name)), [back])


def _list_way(turn: Turn) -> Choice:
    return Choice(turn.tr("Groups of receivers"), f"/thongbao {COMMAND}")


def _described(turn: Turn, group: Group) -> str:
    place = organisations.by_id(turn.session, group.organisation_id)
    whom = narrowed_text(turn.language, Audience.read(group.audience))
    where = place.name if place and may_announce_to(turn.member, place) else turn.tr("you write there no more")
    return f"{where} ({whom})" if whom else where


def _own(turn: Turn, name: str) -> Group | None:
    return _among(groups.of_member(turn.session, turn.member.id), name)


def _among(mine: list[Group], name: str) -> Group | None:
    return next((each for each in mine if fold(each.name) == fold(name)), None)


def _called(mine: list[Group], name: str) -> Group:
    found = _among(mine, name)
    if found is None:
        known = ", ".join(quoted(each.name) for each in mine) or "–"
        raise UserError(
            "No group of receivers is called {name}. Kept are: {known}", name=quoted(name, 40), known=known[:300]
        )
    return found


def _typed(turn: Turn, found: re.Match[str]) -> str:
    """The name as it was typed."""
    return _cut(turn.text, found, next(part for part, words in found.groupdict().items() if words))


def _cut(text: str, found: re.Match[str], part: str) -> str:
    return text[slice(*found.span(part))].strip(_AROUND)
