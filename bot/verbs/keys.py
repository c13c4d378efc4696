"""`key rotate`: a new key for links and codes; the old one is honoured until what it signed has run out."""

from contextlib import closing

from bot import key_file
from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from domain.codes import VALID_DAYS
from locales.language import language, marked
from storage.people import invitations

RESTART = marked("restart every process of the bot now: each reads the key when it starts")


def rotate(settings: Settings, *, at_once: bool, back: bool) -> int:
    """Rotate the key kept beside the data; one that stands in the settings is only proposed."""
    if settings.secret_key.get_secret_value():
        return _propose(settings, at_once=at_once, back=back)
    now, file, tr = settings.clocks().real(), settings.key_file, language(settings.locale).tr
    today = now.astimezone(settings.zone).date()
    if back:
        until = key_file.go_back(file, today)
        if until is None:
            raise Refused(
                "there is no key to go back to: {file} is missing, or its days are over",
                file=key_file.former_file(file),
            )
        print(tr("the key before signs again; the other is honoured until {day}", day=until))
    elif at_once:
        with closing(ready(settings)) as database:
            ended = database.transact(invitations.end_all_unused, now)
        key_file.rotate(file, today, at_once=True)
        void = marked(
            "a new key signs; links sent before are dead, {count} codes that nobody used are void: hand out new ones"
        )
        print(tr(void, count=ended))
    else:
        until = key_file.rotate(file, today)
        print(tr("a new key signs; links and codes of the one before are honoured until {day}", day=until))
        print(tr("to go back: dongkhoi key rotate --back"))
    print(tr(RESTART))
    return 0


def _propose(settings: Settings, *, at_once: bool, back: bool) -> int:
    """Print what to set: settings are the operator's, on every machine the same."""
    tr = language(settings.locale).tr
    current, before = settings.secret_key.get_secret_value(), settings.secret_key_before.get_secret_value()
    if back and not before:
        raise Refused("there is no key to go back to: SECRET_KEY_BEFORE is not set")
    if at_once:
        key_file.end(settings.key_file, filter(None, (current, before)))
    print(tr("SECRET_KEY stands in the settings; set on every machine:"))
    print(f"SECRET_KEY={before if back else key_file.new_key()}")
    print(f"SECRET_KEY_BEFORE={'' if at_once else current}")
    if not at_once:
        out = marked("take SECRET_KEY_BEFORE out after {count} days: by then every code of it has run out")
        print(f"# {tr(out, count=VALID_DAYS)}")
    print(tr(RESTART))
    return 0
