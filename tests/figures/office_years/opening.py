"""Open an office: the verbs of the command line work in its time and in its database."""

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from bot.running.clocks import Clocks
from bot.verbs import figures
from bot.verbs.lists import importing, taking_back
from tests.figures.office_years.office import SMALL, KeptOpen, Office, Size
from tests.figures.office_years.play import BEGIN
from tests.talking import Village


@contextmanager
def opened(url: str, folder: Path, seed: int, size: Size = SMALL) -> Iterator[Office]:
    database = KeptOpen(url)
    village = Village(database, now=BEGIN)
    with ExitStack() as stack:
        stack.enter_context(patch.dict("os.environ", {"DATABASE_URL": url}))
        stack.enter_context(patch.object(Clocks, "now", lambda _self: village.now))
        for verb in (figures, importing, taking_back):
            stack.enter_context(patch.object(verb, "ready", lambda _settings: database))
        yield Office(village, random.Random(seed), folder, size)  # noqa: S311 - a made-up life, repeatable by its seed
    database.shut()
