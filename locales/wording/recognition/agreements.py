"""Write an agreement: what it says, who signed, how far it is, how its parties are scored."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from domain.agreements.agreement import Agreement, AgreementState, Counted, Line, LineKind, Party, adds_up, points_of
from domain.agreements.scoring import Rank, Scorer, Sheet
from locales.language import Language, capitalised, marked
from locales.wording.papers.making import post_text
from locales.wording.people import list_text, some_of
from locales.wording.quotation import folded, quoted

NAMED = 6  # parties


def period_text(speak: Language, since: date, until: date) -> str:
    """ "năm 2026", "2024–2025"; else both days."""
    whole = (since.month, since.day, until.month, until.day) == (1, 1, 12, 31)
    if whole and since.year == until.year:
        return speak.tr("the year {year}", year=str(since.year))
    if whole:
        return speak.tr("{first}–{last}", first=str(since.year), last=str(until.year))
    return speak.tr("{first} to {last}", first=speak.short_date(since), last=speak.short_date(until))


def title(speak: Language, one: Agreement) -> str:
    """ "giao ước thi đua “Cụm 1”, năm 2026"; without a name of its own by its parties."""
    named = quoted(one.name) if one.name else some_of(speak, [each.name for each in one.parties], 3)
    return speak.tr("agreement of {name}, {period}", name=named, period=period_text(speak, one.since, one.until))


def points_text(speak: Language, value: Decimal) -> str:
    return speak.tr("{points} points", points=value)


def content_text(speak: Language, place: int, line: Line) -> str:
    points = f" – {points_text(speak, line.most)}" if line.most is not None else ""
    return f"{place}. {folded(line.words)}{points}"


def lines_text(speak: Language, lines: Sequence[Line]) -> list[str]:
    """The contents with their points and sum, a warning where that is no hundred, and the solutions."""
    contents = [each for each in lines if each.kind is LineKind.CONTENT]
    solutions = [each for each in lines if each.kind is LineKind.SOLUTION]
    total = points_of(contents)
    head = (
        speak.tr("Contents ({points} points in all):", points=total) if total else speak.tr("Contents, without points:")
    )
    found = [head, list_text([content_text(speak, place, each) for place, each in enumerate(contents, 1)])]
    if not adds_up(contents):
        found.append(speak.tr("⚠️ The points make {points}, not 100.", points=total))
    if total and any(each.most is None for each in contents):
        found.append(speak.tr("A content without points is not scored."))
    if solutions:
        found += [speak.tr("Solutions:"), list_text([f"• {folded(each.words)}" for each in solutions])]
    return found


def parties_text(speak: Language, names: Sequence[str]) -> str:
    return speak.tr("Parties: {names}.", names=some_of(speak, names, NAMED))


def read_back_text(
    speak: Language, name: str, period: tuple[date, date], parties: Sequence[str], lines: Sequence[Line], leads: str
) -> str:
    head = speak.tr("Agreement of {period}.", period=period_text(speak, *period))
    if name:
        head = speak.tr("Agreement of {name}, {period}.", name=quoted(name), period=period_text(speak, *period))
    leading = [head_text(speak, leads)] if leads else []
    return "\n".join([head, parties_text(speak, parties), *leading, *lines_text(speak, lines)])


def head_text(speak: Language, name: str) -> str:
    return speak.tr("Head of the cluster: {name}.", name=name)


def state_text(speak: Language, one: Agreement, today: date) -> str:
    if one.state is AgreementState.WITHDRAWN:
        return speak.tr("The draft was withdrawn.")
    if one.state is AgreementState.BROKEN and one.ended_on:
        return speak.tr("Broken off on {day}. Reason: {why}", day=speak.short_date(one.ended_on), why=quoted(one.why))
    if one.state is AgreementState.DRAFT:
        if one.is_over(today):
            return speak.tr("A draft whose period is over; it is not signed any more.")
        signed = len(one.standing) - len(one.unsigned)
        return speak.tr(
            "Draft no. {revision}: {count} of {all} signed.", revision=one.revision, count=signed, all=len(one.standing)
        )
    if not one.is_bound:
        return speak.tr("It binds nobody any more: fewer than two parties are left.")
    if one.is_over(today):
        return speak.tr("Its period is over since {day}.", day=speak.short_date(one.until))
    return speak.tr("In force since {day}.", day=speak.short_date(one.bound_on or one.since))


def party_line(speak: Language, party: Party, *, named: bool, again: bool = False) -> str:
    """Who signed for a party, in which post and when; why it is none any more.

    `named`: to who takes part; `again`: it only signed earlier words.
    """
    if again:
        return f"• {party.name}: {speak.tr('signed the earlier words, has to sign these anew')}"
    now = f" ({speak.tr('now {name}', name=party.place.name)})" if party.place.name != party.name else ""
    return f"• {party.name}{now}: {_how_it_stands(speak, party, named=named)}"


def _how_it_stands(speak: Language, party: Party, *, named: bool) -> str:
    if party.left_on:
        day = speak.short_date(party.left_on)
        return speak.tr("left on {day}, {why}", day=day, why=quoted(party.left_why, 60))
    if not party.stands:
        return speak.tr("no party of its own any more")
    if not party.signed_on:
        return speak.tr("not signed yet")
    post, day = post_text(speak, party.role.value if party.role else ""), speak.short_date(party.signed_on)
    if named:
        return speak.tr("signed by {name}, {post}, on {day}", name=party.signer, post=post, day=day)
    return speak.tr("signed by its {post} on {day}", post=post.lower(), day=day)


def card_text(speak: Language, one: Agreement, today: date, *, named: bool) -> str:
    lines = [f"📜 {capitalised(title(speak, one))}", state_text(speak, one, today)]
    lines.append(list_text([party_line(speak, each, named=named) for each in one.parties]))
    lines += [head_text(speak, one.head.name)] if one.head else []
    return "\n".join([*lines, *lines_text(speak, one.lines)])


def line_text(speak: Language, one: Agreement, today: date) -> str:
    """One agreement in a list."""
    return f"• {capitalised(title(speak, one))}: {state_text(speak, one, today)}"


def score_line(speak: Language, place: int, line: Line, sheet: Sheet) -> str:
    """ "1. Xây dựng Đảng (40): tự chấm 38, khối chấm 35, lệch 3"."""
    own, cluster = sheet.own.get(line.id), sheet.cluster.get(line.id)
    parts = [speak.tr("itself {points}", points=own.value)] if own else []
    parts += [speak.tr("the cluster {points}", points=cluster.value)] if cluster else []
    if own and cluster and own.value != cluster.value:
        parts.append(speak.tr("differing by {points}", points=abs(own.value - cluster.value)))
    notes = [quoted(each.note, 80) for each in (own, cluster) if each and each.note]
    said = ", ".join(parts) or speak.tr("not scored")
    return f"{place}. {folded(line.words)} ({speak.number(line.most or 0)}): {said}" + "".join(
        f" – {each}" for each in notes
    )


def totals_text(speak: Language, sheet: Sheet) -> str:
    own, cluster = sheet.total(Scorer.OWN), sheet.total(Scorer.CLUSTER)
    if own is not None and cluster is not None:
        return speak.tr("In all: itself {own}, the cluster {cluster}.", own=own, cluster=cluster)
    if own is not None:
        return speak.tr("In all: itself {own}; the cluster has not scored yet.", own=own)
    if cluster is not None:
        return speak.tr("In all: the cluster {cluster}; it has not scored itself.", cluster=cluster)
    return speak.tr("Nobody has scored yet.")


def sheet_text(speak: Language, one: Agreement, sheet: Sheet, year: int) -> str:
    head = speak.tr("{party}, scored for {year}:", party=sheet.party.name, year=str(year))
    lines = [
        score_line(speak, place, each, sheet) for place, each in enumerate(one.contents, 1) if each.most is not None
    ]
    return "\n".join([head, list_text(lines), totals_text(speak, sheet)])


def standings_text(speak: Language, one: Agreement, ranks: Sequence[Rank], year: int) -> str:
    head = speak.tr("📊 {agreement}: results of {year}", agreement=capitalised(title(speak, one)), year=str(year))
    lines = []
    for each in ranks:
        own = each.sheet.total(Scorer.OWN)
        itself = f" ({speak.tr('itself {points}', points=own)})" if own is not None else ""
        if each.total is None:
            lines.append(f"– {each.sheet.party.name}: {speak.tr('not scored by the cluster yet')}{itself}")
        else:
            lines.append(f"{each.rank}. {each.sheet.party.name}: {points_text(speak, each.total)}{itself}")
    formula = speak.tr("By the points the cluster gave, added up; equal points share a place; not scored is not zero.")
    return "\n".join([head, list_text(lines), formula])


def scored_text(speak: Language, one: Agreement, sheet: Sheet, year: int, scorer: Scorer) -> str:
    """Tell that a party has scored itself, or was scored by the cluster, and in how many contents the two differ."""
    total = points_text(speak, sheet.total(scorer) or Decimal(0))
    names = {"party": sheet.party.name, "year": str(year), "points": total}
    if scorer is Scorer.OWN:
        return speak.tr("📊 {party} scored itself for {year}: {points}. The cluster scores it next.", **names)
    head = speak.tr("📊 The cluster scored {party} for {year}: {points}.", **names)
    if not (differing := len(sheet.differing(one.lines))):
        return head
    said = speak.trn(
        "In {count} content it differs from what you gave yourselves; you can say what you think of it.",
        "In {count} contents it differs from what you gave yourselves; you can say what you think of it.",
        differing,
    )
    return f"{head}\n{said}"


def drawn_up_text(speak: Language, one: Agreement, by: str) -> str:
    head = speak.tr("📜 {organisation} sends you a draft: {agreement}.", organisation=by, agreement=title(speak, one))
    leading = [head_text(speak, one.head.name)] if one.head else []
    asked = speak.tr("Please read it, say what should be different, or sign. It is in force once all have signed.")
    return "\n".join([head, *leading, *lines_text(speak, one.lines), asked])


def changed_text(speak: Language, one: Agreement, by: str, before: Agreement) -> str:
    """Tell what the draft says now, and of whom a signature is wanted anew."""
    head = speak.tr("📜 {organisation} changed the draft: {agreement}.", organisation=by, agreement=title(speak, one))
    period = speak.tr("Its period was {before}.", before=period_text(speak, before.since, before.until))
    moved = [period] if (one.since, one.until) != (before.since, before.until) else []
    asked = speak.tr("Whoever had signed is asked to sign these words anew.")
    return "\n".join([head, *moved, *lines_text(speak, one.lines), asked])


def to_sign_text(speak: Language, one: Agreement, party: Party) -> str:
    day = speak.short_date(one.sent_on)
    names = {"party": party.name, "agreement": title(speak, one), "day": day}
    return speak.tr(
        "📜 {party} has not signed what was sent on {day}: {agreement}. Please read it, sign or change it.", **names
    )


def to_score_text(speak: Language, one: Agreement, party: Party, year: int) -> str:
    names = {"party": party.name, "agreement": title(speak, one), "year": str(year)}
    return speak.tr("📊 {party} has not scored itself for {year} yet: {agreement}.", **names)


def unscored_text(speak: Language, one: Agreement, year: int, own: Sequence[str], cluster: Sequence[str]) -> str:
    """Tell who drew it up which parties have no points, of themselves and of the cluster."""
    lines = [
        speak.tr("📊 Points of {year} that are missing: {agreement}.", year=str(year), agreement=title(speak, one))
    ]
    lines += [speak.tr("Not scored by themselves: {names}.", names=some_of(speak, own, NAMED))] if own else []
    lines += [speak.tr("Not scored by the cluster: {names}.", names=some_of(speak, cluster, NAMED))] if cluster else []
    return "\n".join(lines)


_COUNTED = (
    ("in_force", marked("{count} in force")),
    ("passed_round", marked("{count} to be signed")),
    ("over", marked("{count} ran out this year")),
    ("broken_off", marked("{count} broken off")),
    ("scored", marked("{count} scored")),
)


def agreements_text(speak: Language, counted: Counted) -> str:
    """ "Giao ước thi đua: 3 đang thực hiện, 1 đang lấy chữ ký, 2 đã chấm điểm"; "" where there is none."""
    counts = ((getattr(counted, name), said) for name, said in _COUNTED)
    parts = [speak.tr(said, count=speak.number(count)) for count, said in counts if count]
    return speak.tr("Agreements: {counted}", counted=", ".join(parts)) if parts else ""
