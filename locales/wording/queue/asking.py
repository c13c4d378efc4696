"""Write what waits for a decision, to whoever decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from domain.names import naturally
from domain.pledges.pledge import Asked, Pledge
from locales.language import Language, marked
from locales.wording.goals import target_text
from locales.wording.pledges import changes_text, pledge_card
from locales.wording.quotation import quoted, their_words
from locales.wording.reports import claim_heard

REASON = 300  # characters
ASKS = {
    Asked.APPROVAL: marked("registers, to be approved"),
    Asked.RESULT: marked("reports as done"),
    Asked.WISH: marked("asks to change or withdraw"),
}
_YES = {Asked.APPROVAL: marked("Approve it"), Asked.RESULT: marked("Confirm: it is done"), Asked.WISH: marked("Agree")}
_NO = {
    Asked.APPROVAL: marked("Back to the member, to be amended"),
    Asked.RESULT: marked("Not yet: back to the member"),
    Asked.WISH: marked("Do not agree"),
}


def yes_label(speak: Language, asked: Asked) -> str:
    return speak.tr(_YES[asked])


def no_label(speak: Language, asked: Asked) -> str:
    return speak.tr(_NO[asked])


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose it is: the name, "" where none may be seen, the organisation, and who asks for the member."""

    name: str
    place: str
    by: str = ""


def asked_text(speak: Language, pledge: Pledge, whose: Whose, after: Pledge | None, why: str) -> str:
    """Tell whoever decides what waits for them; `after`: what a wish leads to."""
    if pledge.asks is Asked.RESULT:
        return claim_heard(speak, pledge, whose.name, whose.place, whose.by)
    who = speak.tr("Comrade {name}", name=whose.name) if whose.name else whose.place
    if whose.name and whose.by:
        who = speak.tr("Comrade {by}, for comrade {name},", by=whose.by, name=whose.name)
    if pledge.asks is Asked.APPROVAL:
        target = target_text(speak, pledge.goal, pledge.milestone)
        due = speak.tr("Target: {target}", target=target) + " · " + speak.tr("by {day}", day=pledge.deadline)
        said = speak.tr("{who} registers this, and waits for your approval:", who=who)
        return f"{said}\n{quoted(pledge.content)}\n{due}"
    return f"{speak.tr('{who} asks something of you:', who=who)}\n{wish_text(speak, pledge, after, why)}"


def wish_text(speak: Language, pledge: Pledge, after: Pledge | None, why: str) -> str:
    """Say what a pledge is wished to become, None: withdrawn, and why."""
    if after is None:
        wish = f"{speak.tr('To withdraw this pledge:')}\n{quoted(pledge.content)}"
    else:
        wish = f"{speak.tr('To change this pledge:')}\n{changes_text(speak, pledge, after)}"
    return f"{wish}\n{their_words(speak, why)}" if why else wish


def card_text(speak: Language, today: date, pledge: Pledge, wish: str, by: str = "") -> str:
    """Write what is decided on: the pledge in full, or the wish about it; `by`: who asks for the member."""
    if pledge.asks is Asked.WISH:
        return f"{wish}\n{speak.tr('Asked by comrade {name} for the member', name=by)}" if by else wish
    return pledge_card(speak, today, pledge, by if pledge.asks is Asked.APPROVAL else "")


def count_text(speak: Language, count: int) -> str:
    return speak.trn("{count} matter waits for you.", "{count} matters wait for you.", count)


def line_text(speak: Language, who: str, pledge: Pledge) -> str:
    """Write one of several that wait."""
    asked = speak.tr(ASKS[pledge.asks or Asked.APPROVAL])
    return f"• {who} {asked}\n   {quoted(pledge.content, 80)} · {speak.short_date(pledge.deadline)}"


def news_text(speak: Language, asked: Mapping[Asked, int]) -> str:
    """Tell in the morning how much has come, by its kind."""
    lines = [speak.tr("This has come and waits for you:")]
    if count := asked.get(Asked.APPROVAL):
        lines.append(speak.trn("• {count} pledge to approve", "• {count} pledges to approve", count))
    if count := asked.get(Asked.RESULT):
        lines.append(speak.trn("• {count} result to confirm", "• {count} results to confirm", count))
    if count := asked.get(Asked.WISH):
        lines.append(speak.trn("• {count} wish to answer", "• {count} wishes to answer", count))
    return "\n".join(lines)


def slow_text(speak: Language, count: int) -> str:
    return speak.trn(
        "{count} matter has waited for your decision for three days or more.",
        "{count} matters have waited for your decision for three days or more.",
        count,
    )


def slow_below_text(speak: Language, places: Mapping[str, int]) -> str:
    """Tell the level above how much waits below: counts, no names."""
    lines = [
        speak.trn("• {place}: {count} matter", "• {place}: {count} matters", count, place=place)
        for place, count in sorted(places.items(), key=lambda each: naturally(each[0]))
    ]
    head = speak.tr("This has waited for a decision of the branch for ten days or more:")
    return "\n".join([head, *lines, speak.tr("Please speak with those who lead there.")])


_DECIDED = {
    "confirmation": marked("confirmed as done"),
    "return": marked("gave back the result"),
    "approval": marked("approved"),
    "amending": marked("gave back to be amended"),
    "grant": marked("agreed to a wish"),
    "refusal": marked("did not agree to a wish"),
    "reopening": marked("opened a confirmed result again"),
}


def past_text(speak: Language, what: str, by: str, about: str, at: datetime, zone: tzinfo) -> str:
    """Write one decision of somebody else; `about`: whose pledge it is, and its words."""
    decided = speak.tr(_DECIDED[what])
    return f"• {speak.moment(at, zone)}: {by} {decided}\n   {about}"


def unled_text(speak: Language, place: str) -> str:
    return speak.tr(
        "Something waits at {organisation} and nobody can decide on it: nobody leads there or above. "
        "Please enter who does.",
        organisation=place,
    )
