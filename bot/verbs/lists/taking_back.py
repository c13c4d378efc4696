"""`import --take-back`: undo the last import of today as a whole."""

import sys

from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from bot.verbs.asking import is_agreed
from domain.stamps import Stamp
from locales.language import language, marked
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
        numbers = {"added": len(found.added), "changed": len(found.changed), "left": len(found.left)}
        about = marked("the import of {file}: {added} people added, {changed} changed, {left} left")
        print(speak.tr(about, file=found.file or "?", **numbers))
        if sys.stdin.isatty() and not sure and not is_agreed(speak, marked("Take it back? Type y for yes: ")):
            return 0
        database.transact(_undo, stamp, When(clocks.now(), clocks.real(), settings.zone))
    except undoing.NotTakenBack as reason:
        raise Refused(spoken(speak, reason.reason)) from None
    except UNAVAILABLE:
        raise Refused(speak.tr("the database was busy; nothing was taken back, run it again")) from None
    finally:
        database.close()
    print(speak.tr("it is taken back: people are where they were before"))
    if opened := len(found.opened):
        print(
            speak.trn(
                "{count} organisation it opened is gone too", "{count} organisations it opened are gone too", opened
            )
        )
    return 0


def _undo(session: Session, stamp: Stamp, when: When) -> None:
    found = undoing.last(session, stamp.day)
    undoing.take_back(session, found, stamp)
    untelling.untell(session, found, when)
