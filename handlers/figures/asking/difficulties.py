""" "Các chi bộ nêu khó khăn gì": what was told of difficulties, by name only in one's own cell, with reports' words."""

import re

from domain.campaigns.rounds import Round
from domain.chat import Choice
from domain.permissions import may_name_below_figures
from domain.roles import Place
from domain.stamps import AsOf
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, day_asked, may_ask, place_meant, said
from handlers.rounds.round_list import name, recent, running
from handlers.talk.turn import Turn
from locales.wording.people import list_text, more_line, some_of
from locales.wording.quotation import quoted
from storage import figures
from storage.campaigns.campaigns import Asked
from storage.results import difficulties
from storage.results.late import late_then
from storage.results.then import below
from storage.rounds import reports

SHOWN = 8
_HARD = re.compile(
    r"\b(?:kho khan|vuong mac|(?:gap|dang|bi|co|ai|cai) vuong|vuong (?:gi|o dau|cai gi)"
    r"|kho gi|tro ngai|ket gi|kien nghi)\b"
)
_ASKS = re.compile(
    r"\b(?:(?:ai|nao|gi|chua|khong|ko|hong|sao|dau)\b"
    r"|(?:gom|tong hop|liet ke|thong ke|tap hop|cho (?:coi|xem|biet)|xem|coi)\b)"
)
_WHOSE = re.compile(r"\b(?:ai|nao|cac|may|nhung|chi bo|ap|xa|phuong|don vi|noi|dang vien|dong chi|toan|nguoi)\b")
_HARDSHIPS = r"(?:kho khan|vuong mac)"
_ALONE = re.compile(
    rf"(?:(?:cho|xin|toi|tui|xem|coi|con|the|cac|nhung|may|ve|neu|phan|muc) )*{_HARDSHIPS}(?: (?:va )?{_HARDSHIPS})?"
    r"(?: (?:cua|o|tai|ben)(?: (?:cac|nhung|may|toan))*"
    r" (?:chi bo|ap|xa|phuong|don vi|noi|dang bo|dang vien|co so)(?: \w+){0,4}?)?"
    r"(?: (?:thi sao|sao|the nao|di|nha|a|em))*"
)
""" "Khó khăn", "khó khăn của các chi bộ": asked by those who see figures, and told by nobody."""
_NOT = re.compile(
    r"\b(?:toi|tui|em|minh|con|chau) (?:(?:dang|bi|gap|co) )*(?:kho khan|vuong)\b|\b(?:kho khan|kien nghi) (?:la|thi)\b"
    r"|\b(?:tra (?:lai|ve)|thieu|bo sung|ghi them|ghi vo|nop|dang ky|ho tro|giup ho|ho gia dinh|hoan canh)\b"
)


def heard(turn: Turn) -> bool:
    """Whether it is asked which difficulties are told of, and what stands is said."""
    words = said(turn.text)
    asks = _ALONE.fullmatch(words) or all(each.search(words) for each in (_HARD, _ASKS, _WHOSE))
    if not may_ask(turn) or not asks or _NOT.search(words) or ":" in turn.text or len(words.split()) > LONGEST:
        return False
    place = place_meant(turn)
    then = pages.as_of(turn, day_asked(turn.text, turn.today) or turn.today)
    campaign = looked_at.of(turn, place.path, then.day) if place else None
    if place is None or campaign is None:
        return False
    names = may_name_below_figures(turn.member, place)
    lines = _in_cell(turn, place, campaign, then) if names else _below(turn, place, campaign, then)
    day = turn.language.short_date(then.day)
    none = turn.tr(
        "{place}, as of {day}: no difficulty was told of with a report on a pledge.", place=place.name, day=day
    )
    head = turn.tr("{place}, difficulties told of as of {day}:", place=place.name, day=day) if lines else none
    if then.present:
        lines += _in_reports(turn, place)
    turn.say("\n".join([head, list_text(lines)]).strip(), _ways(turn, place, then, names=names), private=names)
    return True


def _ways(turn: Turn, place: Place, then: AsOf, *, names: bool) -> list[Choice]:
    lists = names and then.present
    listed = [Choice(turn.tr("Who registered what"), f"/danhsach het {place.code} 0")] if lists else []
    return [*listed, Choice(turn.tr("Summary"), pages.command(place.code, pages.past(then)))]


def _in_cell(turn: Turn, place: Place, campaign: Asked, then: AsOf) -> list[str]:
    found = difficulties.of_cell(turn.session, place, campaign.ids, then)
    lines = [
        turn.tr(
            "– {name}, {day}, {content}: {words}",
            name=each.owner or turn.tr("whole organisation"),
            day=turn.language.short_date(each.day),
            content=quoted(each.content, 40),
            words=quoted(each.words, 120),
        )
        for each in found[:SHOWN]
    ]
    told = {each.owner for each in found}
    if then.present:
        late = [each.name for each in figures.late_people(turn.session, place, campaign.ids, turn.today)]
    else:
        late = [each.owner for each in late_then(turn.session, place, campaign.ids, then) if each.owner]
    silent = [name for name in dict.fromkeys(late) if name not in told]
    if silent:
        lines.append(turn.tr("– late, and no reason told: {names}", names=some_of(turn.language, silent, SHOWN)))
    return lines + more_line(turn.language, len(found) - SHOWN)


def _below(turn: Turn, place: Place, campaign: Asked, then: AsOf) -> list[str]:
    """How many pledges have one, by unit: what members wrote stays in their branch."""
    counts = difficulties.by_unit(turn.session, place, campaign.ids, then)
    units = {one.id: one.name for one in below(turn.session, place, then)} | {0: place.name}
    most = [(units[unit], count) for unit, count in counts.most_common() if unit in units]
    return [
        turn.trn(
            "– {unit}: {count} pledge with a difficulty",
            "– {unit}: {count} pledges with difficulties",
            count,
            unit=unit,
        )
        for unit, count in most[:SHOWN]
    ]


def _in_reports(turn: Turn, place: Place) -> list[str]:
    """What the newest round's reports say beside their figures, each under the name of its organisation."""
    one = next(iter([*running(turn, place.path), *recent(turn, place.path)]), None)
    if one is None:
        return []
    told = _said_in(turn, place, one)
    if not told:
        return [turn.tr("{round}: no report says more beside its figures.", round=name(turn, one))]
    return [turn.tr("In {round}:", round=name(turn, one)), *told]


def _said_in(turn: Turn, place: Place, one: Round) -> list[str]:
    owing = reports.owing(turn.session, place, one, turn.today)
    found = [(each.place.name, each.handed.words) for each in owing if each.handed and each.handed.words.strip()]
    return [f"– {unit}: {quoted(words, 200)}" for unit, words in found[:SHOWN]]
