""" "Kết quả thực hiện tới đâu": what came of what is registered, then by group, unit of measure and target given."""

import re
from decimal import Decimal

from domain.chat import Choice, bold
from domain.indicators.indicators import DIVIDED
from domain.permissions import has_summaries
from domain.pledges.goal import Comparator
from domain.pledges.remarks import Outlook
from domain.results.results import Results
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.figures import pages
from handlers.figures.beside import another_day, peers, silent
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.wording.reporting.beside import OUTLOOKS
from locales.wording.reporting.offices import Achieved, Against, achieved_text
from storage.campaigns.campaigns import Asked
from storage.desk.given import Given, given
from storage.desk.registered import tops
from storage.results.results import results

VERB, MOST = "ketqua", 4
_ASKS = re.compile(
    r"^(?:(?:cho|xem|coi|toi|tui|xin|bao|nhu the nao|cac) )*ket qua (?:thuc hien|cong viec|thi dua|phong trao)\b"
    r"|\b(?:bao nhieu|may) (?:viec|noi dung) (?:hoan thanh )?(?:vuot|dung han|gap kho|kho khan)\b"
    r"|\b(?:viec|noi dung) nao (?:vuot|gap kho|co kho khan)\b"
)


_BY_GROUP = re.compile(
    r"^(?:(?:cho|xem|coi|toi|tui|tong hop|so lieu|ket qua|thong ke|chia) )*theo (?:tung |cac )?nhom"
    r"(?: (?:noi dung|viec|di|nha|nhe|giup|gium|dum))*$"
    r"|\bnhom (?:noi dung |viec )?nao (?:con )?(?:chua|khong|it|nhieu) (?:co )?(?:ai|nguoi|dang ky|noi dung|viec)\b"
)


def asked(turn: Turn) -> bool:
    """Whether somebody who sees figures asks what came of the work."""
    sees = turn.person is not None and has_summaries(turn.member)
    return sees and not turn.chat.dialogue and (_ASKS.search(fold(turn.text)) is not None or by_group(turn))


def by_group(turn: Turn) -> bool:
    """Whether "tổng hợp theo nhóm", "nhóm nào chưa ai đăng ký" is said."""
    return _BY_GROUP.search(fold(turn.text).strip(" .?!")) is not None


def show(turn: Turn, place: Place, campaign: Asked, start: int, then: AsOf) -> None:
    """The counts, and with 1 behind the command how they fall into groups."""
    frame.note(turn, frame.Thing.RESULTS, place.code, then.day)
    found = results(turn.session, place, campaign.ids, then)
    summary = pages.command(place.code, pages.past(then))
    again = f"{summary} {VERB}"
    back = [Choice(turn.tr("Summary"), summary), *another_day.choice(turn, place, VERB, then)]
    if start:
        targets = given(turn.session, place, [place.id], then.day.year, then.day)
        lines = [
            *_groups(turn, found),
            *_unused(turn, campaign, found),
            *_sums(turn, found),
            *given_lines(turn, targets),
        ]
        ways = [Choice(turn.tr("Results"), again), *back]
    else:
        lines = _counts(turn, found)
        ways = [
            Choice(turn.tr("By group and unit of measure"), f"{again} 1"),
            Choice(turn.tr("Table of results"), f"{summary} {peers.VERB}"),
            Choice(turn.tr("Since when silent"), f"{summary} {silent.VERB}"),
            *back,
        ]
    head = turn.tr("{place}, results up to {day}:", place=place.name, day=turn.language.short_date(then.day))
    turn.say("\n".join([head, *(f"– {line}" for line in lines)]), ways)


def _counts(turn: Turn, found: Results) -> list[str]:
    number = turn.language.number
    unit = turn.tr("registered contents")
    parts = (
        (turn.tr("{count} exceeded", count=found.exceeded), found.exceeded),
        (turn.tr("{count} on time", count=found.on_time), found.on_time),
        (turn.tr("{count} after time", count=found.after_time), found.after_time),
    )
    whole = Decimal(found.pledges) if found.pledges else None
    said = [text for text, count in parts if count]
    done = Achieved(Decimal(found.done), whole, unit, Against.ALL, parts=said)
    lines = [turn.tr("Completed: {figure}", figure=achieved_text(turn.language, done))]
    if found.late:
        lines.append(turn.tr("Past their deadline: {count}", count=bold(number(found.late))))
    if found.missed:
        lines.append(turn.tr("Not reached: {count}", count=number(found.missed)))
    reported = Achieved(Decimal(found.reported), whole, unit, Against.ALL)
    lines.append(turn.tr("Reported: {figure}", figure=achieved_text(turn.language, reported)))
    outlooks = [
        f"{turn.tr(OUTLOOKS[each])}: {number(found.outlooks[each])}" for each in Outlook if found.outlooks[each]
    ]
    lines += [turn.tr("Outlook: {outlook}", outlook=" · ".join(outlooks))] if outlooks else []
    lines += [turn.tr("With difficulties: {count}", count=number(found.difficult))] if found.difficult else []
    return lines


def _groups(turn: Turn, found: Results) -> list[str]:
    number, most = turn.language.number, sorted(found.groups.items(), key=lambda each: -each[1][0])[:MOST]
    return [
        turn.tr(
            "{group}: {done}/{all} done",
            group=name or turn.tr("Other contents"),
            done=number(done),
            all=number(whole),
        )
        for name, (whole, done) in most
    ]


def _unused(turn: Turn, campaign: Asked, found: Results) -> list[str]:
    """Name the topmost groups in which nobody has registered anything."""
    names = [each for each in dict.fromkeys(tops(turn.session, campaign.ids).values()) if each not in found.groups]
    return [turn.tr("Nobody has registered yet in: {groups}", groups="; ".join(names))] if names else []


def _sums(turn: Turn, found: Results) -> list[str]:
    most = sorted(found.sums.items(), key=lambda each: -each[1].pledges)[:MOST]
    return [achieved_text(turn.language, Achieved(one.done, one.target, unit)) for unit, one in most if one.pledges > 1]


def given_lines(turn: Turn, targets: list[Given]) -> list[str]:
    lines = []
    for each in targets[:MOST]:
        value = each.figure.value if each.figure else None
        if value is None:
            text = turn.tr("no figures yet")
        else:
            of = each.target.value if each.indicator.adds_up in DIVIDED else None
            falls = each.target.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.ZERO)
            it = Achieved(value, each.target.value if falls else of, each.indicator.unit, Against.GIVEN, falls=falls)
            text = achieved_text(turn.language, it)
        lines.append(f"{each.indicator.name}: {text}")
    return lines
