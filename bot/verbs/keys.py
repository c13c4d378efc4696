"""`key rotate`: a new key for links and codes; the old one is honoured until what it signed has run out."""

from contextlib import closing

from bot import key_file
from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from domain.codes import VALID_DAYS
from storage.people import invitations

RESTART = "restart every process of the bot now: each reads the key when it starts"


def rotate(settings: Settings, *, at_once: bool, back: bool) -> int:
    """Rotate the key kept beside the data; one that stands in the settings is only proposed."""
    if settings.secret_key.get_secret_value():
        return _propose(settings, at_once=at_once, back=back)
    now, file = settings.clocks().real(), settings.key_file
    today = now.astimezone(settings.zone).date()
    if back:
        until = key_file.go_back(file, today)
        if until is None:
            raise Refused(
                f"there is no key to go back to: {key_file.former_file(file)} is missing, or its days are over"
            )
        print(f"the key before signs again; the other is honoured until {until}")
    elif at_once:
        with closing(ready(settings)) as database:
            ended = database.transact(invitations.end_all_unused, now)
        key_file.rotate(file, today, at_once=True)
        print(
            f"a new key signs; links sent before are dead, {ended} codes that nobody used are void: hand out new ones"
        )
    else:
        until = key_file.rotate(file, today)
        print(f"a new key signs; links and codes of the one before are honoured until {until}")
        print("to go back: dongkhoi key rotate --back")
    print(RESTART)
    return 0


def _propose(settings: Settings, *, at_once: bool, back: bool) -> int:
    """Print what to set: settings are the operator's, on every machine the same."""
    current, before = settings.secret_key.get_secret_value(), settings.secret_key_before.get_secret_value()
    if back and not before:
        raise Refused("there is no key to go back to: SECRET_KEY_BEFORE is not set")
    if at_once:
        key_file.end(settings.key_file, filter(None, (current, before)))
    print("SECRET_KEY stands in the settings; set on every machine:")
    print(f"SECRET_KEY={before if back else key_file.new_key()}")
    print(f"SECRET_KEY_BEFORE={'' if at_once else current}")
    if not at_once:
        print(f"# take SECRET_KEY_BEFORE out after {VALID_DAYS} days: by then every code of it has run out")
    print(RESTART)
    return 0
