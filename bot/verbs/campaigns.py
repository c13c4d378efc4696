"""`campaign apply FILE.toml` and `campaign list`: movements as data, brought in whole, twice without change."""

from contextlib import closing
from pathlib import Path

from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from domain.campaigns.movement import read_movement
from domain.errors import UserError
from domain.stamps import Stamp
from locales.language import Language, language
from locales.wording.campaigns.campaigns import window_text
from storage.campaigns import applying, campaigns
from storage.campaigns.campaigns import Campaign
from storage.ground.database import UNAVAILABLE


def apply(settings: Settings, file: Path) -> int:
    """Bring a movement in and print what was added and changed; a file that is wrong anywhere changes nothing."""
    speak = language(settings.locale)
    stamp = Stamp.of(settings.clocks().now(), settings.zone, channel="command")
    try:
        movement = read_movement(file)
        with closing(ready(settings)) as database:
            done = database.transact(applying.apply, movement, stamp)
    except UserError as error:
        raise Refused(speak.tr(error.message, **error.values)) from None
    except UNAVAILABLE:
        raise Refused(speak.tr("the database was busy; nothing was changed, run it again")) from None
    for what, names in ((speak.tr("added: {name}"), done.added), (speak.tr("changed: {name}"), done.changed)):
        for name in names:
            print(what.replace("{name}", name))
    for name, count in done.ended:
        print(speak.tr("offered no more: {name}; pledges that keep it: {count}", name=name, count=count))
    if not (done.added or done.changed or done.ended):
        print(speak.tr("everything stands as the file says; nothing was changed"))
    return 0


def list_all(settings: Settings) -> int:
    """Print one campaign a line: code, kind, days, name, whose it is."""
    speak, today = language(settings.locale), settings.clocks().now().astimezone(settings.zone).date()
    with closing(ready(settings)) as database:
        for each in database.look(campaigns.everything):
            state = speak.tr("open") if each.window.is_open(today) else speak.tr("not open today")
            print("\t".join((each.code, each.kind.value, _days(speak, each), state, each.name, each.owner)))
    return 0


def _days(speak: Language, campaign: Campaign) -> str:
    return window_text(speak, campaign.window)
