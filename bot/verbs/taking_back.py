"""`import --take-back`: undo the last import of today as a whole."""

import sys

from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from domain.stamps import Stamp
from locales.language import language
from locales.wording.roster.refusals import spoken
from storage.ground.database import UNAVAILABLE, Session
from storage.people.notices import When
from storage.roster.taking_back import undoing, untelling


def take_back(settings: Settings, *, sure: bool) -> int:
    """Say what the last import of today was, at a terminal ask, and undo it."""
    speak, clocks = language(settings.locale), settings.clocks()
    stamp = Stamp.of(clocks.now(), settings.zone, channel="import")
    database = ready(settings)
    try:
        found = database.look(undoing.last, stamp.day)
        sys.stdout.write(
            speak.tr(
                "the import of {file}: {added} people added, {changed} changed, {left} left",
                file=found.file or "?",
                added=len(found.added),
                changed=len(found.changed),
                left=len(found.left),
            )
            + "\n"
        )
        if sys.stdin.isatty() and not sure:
            sys.stdout.write(speak.tr("Take it back? Type y for yes: "))
            sys.stdout.flush()
            if sys.stdin.readline().strip().casefold() not in {"y", "yes", "c", "có", "co"}:
                return 0
        database.transact(_undo, stamp, When(clocks.now(), clocks.real(), settings.zone))
    except undoing.NotTakenBack as reason:
        raise Refused(spoken(speak, reason.reason)) from None
    except UNAVAILABLE:
        raise Refused(speak.tr("the database was busy; nothing was taken back, run it again")) from None
    finally:
        database.close()
    sys.stdout.write(speak.tr("it is taken back: people are where they were before") + "\n")
    if found.opened:
        opened = len(found.opened)
        sys.stdout.write(
            speak.trn(
                "{count} organisation it opened is gone too",
                "{count} organisations it opened are gone too",
                opened,
            )
            + "\n"
        )
    return 0


def _undo(session: Session, stamp: Stamp, when: When) -> None:
    found = undoing.last(session, stamp.day)
    undoing.take_back(session, found, stamp)
    untelling.untell(session, found, when)
