"""A picture or a file arrives: it goes with the report it came with, or is asked which pledge it is for."""

from datetime import datetime, timedelta, tzinfo

from domain.chat import Choice, Kind
from domain.evidence.kinds import MOST_A_DAY
from domain.permissions import belongs, may_announce
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from handlers.announcing.composing import attaching
from handlers.announcing.composing.announcement import announce
from handlers.events import papers as events
from handlers.evidence import keeping
from handlers.exemplars import writing
from handlers.pledges import quoted as quotes
from handlers.pledges.my_pledges import visible
from handlers.reporting.progress_report import report_progress
from handlers.talk import conversation, parking
from handlers.talk.picking import offered
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from handlers.unit_facts import papers
from handlers.unit_facts.noting import note
from locales.wording.pledges import pledge_labels
from locales.wording.quotation import quoted
from storage.evidence import announced, rows
from storage.people import members

AFTER_REPORT = timedelta(minutes=15)
"""How long after a report a picture is taken to belong to it, whatever else was reported that day."""
SAID_ONCE = timedelta(minutes=10)
TOGETHER = timedelta(minutes=1)
"""Where a channel does not say which pictures were sent together, those that follow so soon are."""
_SAID, _NONE = "pictures", "/minhchung khong"
SHOWN = 8


def take(turn: Turn) -> bool:
    """Leave a row for the worker to fetch what a member sent; the router asks afterwards where it belongs."""
    incoming = turn.incoming
    if incoming.kind not in (Kind.PHOTO, Kind.DOCUMENT) or not incoming.attachment:
        return False
    if turn.person is None or not (belongs(turn.person) or may_announce(turn.person)):
        return False
    members.lock(turn.session, turn.person.id)  # one person may send from several places at once
    if rows.count_since(turn.session, turn.person.id, midnight(turn.now, turn.deployment.zone)) >= MOST_A_DAY:
        if conversation.at_most(turn, "files", 1, SAID_ONCE):
            most = turn.tr(
                "I keep at most {count} pictures or files a day. Please send the rest tomorrow.", count=MOST_A_DAY
            )
            turn.say(most)
        return False
    of_event = events.part_of(turn) or writing.part_of(turn)
    rows.add(
        *(turn.session, turn.person.id, incoming.address, incoming.attachment, incoming.album, turn.now),
        name=announced.named(incoming.name) if may_announce(turn.person) else "",
        announces=turn.chat.dialogue == announce.name or of_event is not None,
        part=of_event or "",
    )
    return True


def midnight(now: datetime, zone: tzinfo) -> datetime:
    return now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)


def settle(turn: Turn) -> bool:
    """Say where a picture without words belongs, or ask; False where another question is open and it cannot answer."""
    draft = parking.open_draft(turn)
    if announce.name in draft:
        announce.ask_again(turn, attaching.taken(turn))
        return True
    if events.taken(turn) or writing.taken(turn):
        return True
    if not rows.loose(turn.session, turn.member.id):
        return True  # its album is with a pledge already
    if report_progress.name in draft or note.name in draft:
        turn.say(turn.tr("I have the picture or file, and keep it with this report."))
        parking.mute(turn)
        (note if note.name in draft else report_progress).ask_again(turn)
    elif draft:
        rows.drop_loose(turn.session, turn.member.id, turn.real_now)
        return False
    else:
        alone = turn.capabilities.files or bool(turn.incoming.quotes)  # else it may be one of several sent together
        _ask_or_keep(turn, aloud=conversation.at_most(turn, _SAID, 1, TOGETHER) or alone)
    return True


def _ask_or_keep(turn: Turn, *, aloud: bool) -> None:
    found = candidates(turn)
    named = quotes.quoted(turn, found)
    reported = None if named else _reported(turn, found)
    meant = named or [each for each in found if each.id == (reported[0] if reported else turn.chat.topic)]
    if not named and not (reported and _just_reported(turn, found)) and papers.keep_right_after(turn):
        return
    if len(meant) == 1:
        numbers = keeping.keep_with(turn, meant[0], reported[1] if reported else None)
        if aloud:
            turn.say(keeping.kept_text(turn, meant[0]), keeping.corrections(turn, numbers, len(found) > 1))
    elif aloud or not found or not offered(turn, _NONE):  # one answer is for all that came together
        ask(turn, list(meant) or found)


def _reported(turn: Turn, found: list[Pledge]) -> tuple[int, int] | None:
    """The pledge and the report of today a picture goes with: the one just made, or the only one that was."""
    since = midnight(turn.now, turn.deployment.zone)
    today = rows.reported_since(turn.session, turn.member.id, [each.id for each in found], since)
    just = [each for each in today if each.at >= turn.now - AFTER_REPORT]
    if not just and len({each.pledge_id for each in today}) != 1:
        return None
    return today[0].pledge_id, today[0].report_id


def _just_reported(turn: Turn, found: list[Pledge]) -> bool:
    since = turn.now - AFTER_REPORT
    return bool(rows.reported_since(turn.session, turn.member.id, [each.id for each in found], since))


def candidates(turn: Turn) -> list[Pledge]:
    """The pledges a picture may stand for: what is worked on, and what waits to be confirmed."""
    found = [each for each in visible(turn) if each.is_open or each.state is PledgeState.CLAIMED]
    return sorted(found, key=lambda each: each.deadline)


def ask(turn: Turn, found: list[Pledge]) -> None:
    """Ask which pledge it is for; a sentence that reports answers as well."""
    none = Choice(turn.tr("For none: do not keep it"), f"{NO}:{_NONE}")
    announces = [Choice(turn.tr("Send it with an announcement"), "/thongbao")] if may_announce(turn.member) else []
    if not found and announces:
        turn.say(turn.tr("I have the picture or file. What is it for?"), (*announces, none))
        return
    if not found:
        rows.drop_loose(turn.session, turn.member.id, turn.real_now)
        say_nothing_open(turn)
        return
    if len(found) == 1:
        words = turn.tr("I have the picture or file. Is it for this?") + f"\n{quoted(found[0].content)}"
        kept = Choice(turn.tr("Yes, keep it with this"), f"{YES}:/minhchung {found[0].id}")
        turn.say(words, (kept, *announces, none))
        return
    labels = pledge_labels(turn.language, turn.today, found[:SHOWN])
    choices = [Choice(label, f"/minhchung {each.id}") for label, each in zip(labels, found, strict=False)]
    turn.say(turn.tr("I have the picture or file. Which pledge is it for?"), (*choices, *announces, none))


def say_nothing_open(turn: Turn) -> None:
    words = turn.tr("I keep pictures and files only with what you registered, and nothing of yours is open.")
    turn.say(words, (Choice(turn.tr("Register a pledge"), "/dangky"),))


def settle_beside_words(turn: Turn) -> None:
    """Name what came with words that reported nothing: it waits for its pledge, or is not kept."""
    conversation.remember(turn, _SAID)
    draft = parking.open_draft(turn)
    if announce.name in draft and attaching.files_of(turn):
        turn.say_first(attaching.taken(turn))
    events.taken_beside_words(turn)
    writing.taken_beside_words(turn)
    if not rows.loose(turn.session, turn.member.id):
        return
    if report_progress.name in draft or note.name in draft:
        turn.say_first(turn.tr("I have the picture or file, and keep it with this report."))  # once it is answered
    elif draft or not candidates(turn) or not turn.said:
        rows.drop_loose(turn.session, turn.member.id, turn.real_now)
        turn.say_first(turn.tr("I have not kept the picture or file: it comes with no report."))
    else:
        words = turn.tr("The picture or file belongs to no pledge yet.")
        turn.add_choice(Choice(turn.tr("Keep it with a pledge"), "/minhchung"), words)
