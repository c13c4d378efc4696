"""`python -m benchmarks.sending`: an announcement at the permitted rate, beside what python-telegram-bot brings."""

import argparse
import asyncio
import sys
from contextlib import suppress

from benchmarks.new_databases import new_databases
from benchmarks.sending import reminders, table
from benchmarks.sending.measure import PEERS, peer
from benchmarks.sending.ours import ours
from tests.databases import KINDS

PAID, USUAL = 1_000, 30
PEOPLE = {PAID: 20_000, USUAL: 1_800}
WHOLE = 152_064


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sending", description=__doc__)
    parser.add_argument("--only", choices=KINDS, help="one database instead of both")
    parser.add_argument("--rates", type=int, nargs="+", default=[USUAL, PAID], help="messages a second permitted")
    parser.add_argument("--people", type=int, help=f"instead of {PEOPLE}")
    parser.add_argument("--writers", type=int, default=10, help="who write meanwhile")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    parser.add_argument("--whole", action="store_true", help=f"ours alone to {WHOLE:,} people, and taken back")
    parser.add_argument("--reminders", action="store_true", help="replies beside reminders that fall due, instead")
    parser.add_argument("--pause", type=float, default=0.0, help="seconds of rest after each dialogue beside these")
    chosen = parser.parse_args()
    kinds = [chosen.only] if chosen.only else KINDS
    if chosen.reminders:
        reminders.measure(kinds, chosen.pause)
        return 0
    for rate in [PAID] if chosen.whole else chosen.rates:
        people = chosen.people or (WHOLE if chosen.whole else PEOPLE.get(rate, 60 * rate))
        table.print_head(people, rate)
        for kind in kinds:
            with new_databases(kind, cleaned_up=True) as make:
                found = ours(make(), people, rate, chosen.writers, takes_back=chosen.whole)
            table.print_ours(kind, found)
        for name in () if chosen.whole or chosen.no_peers else PEERS:
            table.print_told(asyncio.run(peer(name, people, rate)))
    return 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
