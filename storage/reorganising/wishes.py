"""Tell both sides what becomes of a unit's open wish about its target when the unit goes into another one or ends."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from sqlmodel import Session

from domain.chat import Choice, Outgoing
from domain.indicators.indicators import Indicator
from domain.reorganising.change import What
from locales.language import Language
from locales.wording.campaigns.assigned import asked_text, later_text
from storage import organisations
from storage.chats import accounts
from storage.indicators import indicators, passing
from storage.indicators.passing import OpenWish
from storage.outgoing import posting
from storage.outgoing.writing import LETTERS_LAST, letter
from storage.people import members
from storage.people.notices import When
from storage.reorganising.acting import Ordered


def tell(session: Session, ordered: Ordered, when: When) -> None:
    if ordered.wanted.what not in (What.MERGE, What.CLOSE):
        return
    for wish in passing.wishes(session, ordered.entry):
        _tell(session, wish, when, f"wish:{ordered.entry}:{wish.was.id}")


def _tell(session: Session, wish: OpenWish, when: When, key: str) -> None:
    """Write to those who decide, with the buttons to do so, and to whoever led the old unit or leads the new one."""
    eve = when.today - timedelta(days=1)
    deciding = set(members.reporting(session, wish.was.giver_organisation_id, when.today))
    unit = set(members.reporting(session, wish.was.organisation_id, eve))
    unit |= set(members.reporting(session, wish.into.organisation_id, when.today) if wish.into else ())
    indicator = indicators.get(session, wish.was.indicator_id)
    assert indicator
    places = organisations.by_ids(session, [each.organisation_id for each in (wish.was, wish.into) if each])
    names = {number: place.name for number, place in places.items()}
    letters = []
    for each, chat in accounts.chats_for(session, sorted(deciding | unit)).items():
        words = partial(_words, wish, indicator, names, each in deciding)
        letters.append(letter(chat, words, when.real, f"{key}:{each}", lasts=LETTERS_LAST))
    posting.post(session, letters, when.real)


def _words(wish: OpenWish, indicator: Indicator, names: Mapping[int, str], decides: bool, speak: Language) -> Outgoing:
    """`names`: of the unit that was and of its successor."""
    was, into = wish.was, wish.into
    told = {"place": names[was.organisation_id], "indicator": indicator.name}
    if into is None:
        text = speak.tr(
            "{place} had asked for another target of “{indicator}” and is no more: that wish is void. "
            "Whoever takes its targets on may ask anew.",
            **told,
        )
        return Outgoing(text)
    name = names[into.organisation_id]
    head = speak.tr("{place} has gone into {into}, which takes over its wish about “{indicator}”:", into=name, **told)
    if into.asked_until and not into.asked:
        text = later_text(speak, indicator, name, into, into.asked_until, into.reason)
    else:
        text = asked_text(speak, indicator, name, into, into.asked, into.reason)
    return Outgoing(f"{head}\n{text}", _ways(speak, wish) if decides else ())


def _ways(speak: Language, wish: OpenWish) -> tuple[Choice, ...]:
    into = wish.into
    assert into
    if into.asked_until and not into.asked:
        agree, keep = ("ngaydong", speak.tr("Agree to the day")), ("ngaygiu", speak.tr("Keep the time given"))
    else:
        agree, keep = ("dongy", speak.tr("Agree to it")), ("giu", speak.tr("Keep the figure given"))
    ways = [keep] if into.asked is None and not into.asked_until else [agree, keep]
    ways.append(("trao", speak.tr("Talk it over with them")))
    return tuple(Choice(label, f"/chitieugiao {verb} {into.id}") for verb, label in ways)
