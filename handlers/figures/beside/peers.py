""" "Xếp hạng các chi bộ", "tôi đứng thứ mấy": tables among peers by result, and one's own place."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from domain.chat import Choice
from domain.permissions import has_summaries, may_see_names, may_summarise
from domain.results.peers import Peer, ranked
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import named, pages
from handlers.figures.asking import aside as asking_aside
from handlers.figures.asking.words import day_asked, said
from handlers.figures.beside import another_day, switching
from handlers.talk import frame
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.organisations.peers import formula_text, own_place_text, peer_line, unnamed_lines
from locales.wording.people import list_text
from locales.wording.roster.kinds import unit_kind_text
from storage import organisations
from storage.campaigns.campaigns import Asked
from storage.results import aside, due

VERB, BY_CLUSTER, SHOWN = "bang", "bangcum", 20
_CLUSTER = re.compile(r"\b(?:cum|khoi)\b(?! (?:vien|luong))")
_PRAISING = r"(?:bieu duong|tuyen duong|khen|neu guong|de nghi|dien hinh|noi|doc|bao cao)"
_BEST = re.compile(
    r"(?:(?:ma|roi|vay|the|cho|hoi|coi|xem|trong|chi bo|minh|ta|tui|toi|ben|em|oi|o|ap|thu|biet|gium|giup) )*"
    r"(?:ai|dong chi nao|d/?c nao|nguoi nao|dua nao|dang vien nao|anh em nao)"
    r"(?: (?:la|nguoi|lam|dat|co|duoc|viec|ket qua|hoan thanh|xong|bao cao|phong trao|thi dua|dang|noi|te))*"
    r" (?:(?:nhieu|tot|kha|gioi|kem|it|cham|noi bat|xuat sac|hang hai|tich cuc|hay) (?:nhat|nhut|hon)"
    r"|(?<=dang )khen(?: nhat| nhut)?)"
    r"(?: (?:vay|a|the|xa|toan|trong|chi bo|minh|em|con|thang nay|ha|ta|toi|den|tinh|gio|nay|hien|bua|hom|tu"
    r"|dau|nam|qua|roi))*"
    rf"(?: (?:de|cho) (?:(?:toi|tui|minh|chi|em|chi bo|anh|con) )*(?:\w+ ){{0,3}}?{_PRAISING}\b.*)?"
)
""" "Ai làm nhiều nhất": the people of one's own cell beside each other."""
_MINE = re.compile(r"\b(?:minh|toi|tui|em|ta|nha)\b.*\b(?:dung|hang|hon|thua|vi tri|thu may)\b")
_WHICH_PLACE = re.compile(
    r"\b(?:minh|toi|tui|em|nha)\b.*\b(?:(?:dung|xep)(?: (?:o|hang|vi tri|thu))* (?:may|dau)"
    r"|(?:hang|vi tri)(?: thu)? may)\b(?! (?:nguoi|viec|chi bo|bang))"
)
_A_TABLE = re.compile(
    r"(?:(?:cho|xin|xem|coi|lap|lam|toi|tui|em|chi|anh|giup|gium|dum|de nghi|muon) )*"
    r"(?:bang )?(?:xep (?:thu )?hang|bang thi dua|bang ket qua)\b"
)
Table = tuple[str, list[Peer]]


def answer(turn: Turn, text: str) -> bool:
    """Whether a table or one's own place is shown; False where there is none to look at."""
    folded = fold(text)
    mine = _MINE.search(folded) is not None
    if not (mine or has_summaries(turn.member)):
        return False
    own = named.starting_places(turn) if has_summaries(turn.member) else []
    place = named.named(turn, text, [each.path for each in own]) or next(iter(own), None)
    then = pages.as_of(turn, day_asked(text, turn.today) or turn.today)
    if place is None or (mine and not place.has_branches):
        return _own_place(turn, place, then)
    campaign = looked_at.of(turn, place.path, then.day)
    if campaign is None or not may_summarise(turn.member, place):
        return False
    (show_clusters if _CLUSTER.search(folded) else show)(turn, place, campaign, 0, then)
    return True


def heard(turn: Turn) -> bool:
    """Whether somebody asks in words that mean nothing else for a table, or which place they have, and hears it."""
    if turn.person is None or turn.chat.dialogue:
        return False
    folded = fold(turn.text)
    best = has_summaries(turn.member) and _BEST.fullmatch(said(turn.text))
    asks = _WHICH_PLACE.search(folded) or (has_summaries(turn.member) and _A_TABLE.match(folded))
    if not (best or asks) or not answer(turn, turn.text):
        return False
    if best and turn.said:
        turn.add_choice(Choice(turn.tr("Nominate an exemplar"), "/dienhinh moi"))
    return True


def show(turn: Turn, place: Place, campaign: Asked, start: int, then: AsOf) -> None:
    """Units below one by what they are, or people of a cell, members apart from others, to who may read their names."""
    if switching.says_off(turn, place):
        return
    if place.has_branches:
        units = _units(turn, place, campaign, then)
        of_kinds = sorted(units, key=lambda each: each.kind)
        kinds = {each.kind for each in units}
        grouped = groupby(of_kinds, key=lambda each: each.kind)
        tables = [
            (unit_kind_text(turn.language, kind) if len(kinds) > 1 else "", ranked(each.peer for each in found))
            for kind, found in grouped
        ]
        ways = (
            [Choice(turn.tr("By cluster"), _command(place, BY_CLUSTER, then))] if any(x.cluster for x in units) else []
        )
        _say(turn, place, tables, start, VERB, ways, then)
    elif may_see_names(turn.member, place):
        _say(turn, place, _of_people(turn, place, campaign, then), start, VERB, [], then)
    else:
        turn.say(turn.tr("Who that is by name, the secretary of each branch sees."), [_summary(turn, place, then)])


def show_clusters(turn: Turn, place: Place, campaign: Asked, start: int, then: AsOf) -> None:
    if switching.says_off(turn, place):
        return
    units = sorted(
        (each for each in _units(turn, place, campaign, then) if each.cluster), key=lambda each: each.cluster
    )
    if not units:
        way = Choice(turn.tr("Table of results"), _command(place, VERB, then))
        turn.say(turn.tr("{place}: no clusters are noted this year.", place=place.name), [way])
        return
    grouped = groupby(units, key=lambda each: each.cluster)
    tables = [(name, ranked(each.peer for each in found)) for name, found in grouped]
    _say(turn, place, tables, start, BY_CLUSTER, [], then)


def _units(turn: Turn, place: Place, campaign: Asked, then: AsOf) -> list[due.Unit]:
    """The units, of which who belongs directly here has the name that summaries give them."""
    units = due.of_units(turn.session, place, campaign.ids, then)
    direct = turn.tr("Directly under {organisation}", organisation=place.name)
    return [each if each.peer.id else replace(each, peer=replace(each.peer, name=direct)) for each in units]


def _of_people(turn: Turn, place: Place, campaign: Asked, then: AsOf) -> list[Table]:
    everybody = due.of_people(turn.session, place, campaign.ids, then)
    members = ranked(each.peer for each in everybody if each.party)
    others = ranked(each.peer for each in everybody if not each.party)
    if not others:
        return [("", members)]
    return [(turn.tr("Party members"), members), (turn.tr("Outside the Party"), others)]


def _say(
    turn: Turn, place: Place, tables: Iterable[Table], start: int, verb: str, ways: Sequence[Choice], then: AsOf
) -> None:
    everybody = [(heading, peer) for heading, peers in tables for peer in peers]
    rows = [each for each in everybody if each[1].name]
    shown, entries, above = rows[start : start + SHOWN], list[str](), ""
    for heading, peer in shown:
        if heading != above:
            entries.append(f"{heading}:")
            above = heading
        entries.append(peer_line(turn.language, peer))
    if (left := len(rows) - start - SHOWN) > 0:
        entries.append(turn.tr("… and {count} more.", count=left))
    entries += unnamed_lines(turn.language, len(everybody) - len(rows))
    day = turn.language.short_date(then.day)
    head = turn.tr("{place}, by results up to {day}:", place=place.name, day=day)
    first = [peer for _, peer in everybody if peer.place == 1 and peer.name]
    frame.note_first(turn, first[0].name if len(first) == 1 else "")
    below = [Choice(peer.name, pages.command(peer.code, pages.past(then))) for _, peer in shown if peer.code]
    more = onwards(turn, start, SHOWN, len(rows), _command(place, verb, then))
    text = f"{head}\n{list_text(entries)}\n{formula_text(turn.language)}"
    others = [*switching.ways(turn, place), *below, *another_day.choice(turn, place, verb, then)]
    ways = [*more, *ways, _summary(turn, place, then), *others]
    turn.say(text, ways, private=not place.has_branches)


def _own_place(turn: Turn, cell: Place | None, then: AsOf) -> bool:
    """Say where somebody stands in their cell; of who leads one where it stands among those beside it."""
    home = turn.member.home
    top = organisations.by_id(turn.session, cell.above[-1]) if cell and cell.above else home
    campaign = looked_at.of(turn, top.path, then.day) if top else None
    if campaign is None or top is None:
        return False
    if switching.says_off(turn, top):
        return True
    if cell and top.id != cell.id:
        units = _units(turn, top, campaign, then)
        kind = next((each.kind for each in units if each.peer.id == cell.id), None)
        peers, number, name = ranked(each.peer for each in units if each.kind == kind), cell.id, cell.name
        ways = (
            [Choice(turn.tr("Table of results"), _command(cell, VERB, then))]
            if may_see_names(turn.member, cell)
            else []
        )
    elif aside.is_aside(turn.session, turn.member.id):
        asking_aside.say_so(turn)
        return True
    else:
        everybody = due.of_people(turn.session, top, campaign.ids, then)
        party = next((each.party for each in everybody if each.peer.id == turn.member.id), True)
        peers, number = ranked(each.peer for each in everybody if each.party == party), turn.member.id
        name, ways = turn.tr("You in your branch"), [Choice(turn.tr("My pledges"), "/camket")]
    mine = next((each for each in peers if each.id == number), None)
    if mine is None:
        return False
    said = own_place_text(turn.language, name, peers, replace(mine, name=name))
    if not then.present:
        said = f"{turn.tr('As of {day}:', day=turn.language.short_date(then.day))}\n{said}"
    turn.say(f"{said}\n{formula_text(turn.language)}", ways)
    return True


def _command(place: Place, verb: str, then: AsOf) -> str:
    return f"{pages.command(place.code, pages.past(then))} {verb}"


def _summary(turn: Turn, place: Place, then: AsOf) -> Choice:
    return Choice(turn.tr("Summary"), pages.command(place.code, pages.past(then)))
