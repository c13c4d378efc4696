"""`understand`: what the bot reads in a phrase."""

import sys
from argparse import Namespace
from datetime import date

from bot.refusal import Refused
from bot.running.clocks import Clocks
from bot.settings import Settings
from bot.understand import run
from domain.understanding.acts.act import Speaker


def understand(settings: Settings, options: Namespace) -> int:
    """Print one JSON object a phrase."""
    try:
        today = date.fromisoformat(options.today) if options.today else Clocks().real().astimezone(settings.zone).date()
    except ValueError:
        raise Refused(f"--today must be YYYY-MM-DD, not {options.today}") from None
    if not options.lines and options.text is None:
        raise Refused("give a phrase, or --lines with phrases on standard input")
    role = Speaker(options.role)
    return run(options.as_, today, options.unit, options.lines, options.text, sys.stdin, sys.stdout, role)
