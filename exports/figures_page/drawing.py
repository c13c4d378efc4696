"""Draw the page: HTML without a script, its looks in one sheet that its hash allows."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from exports.figures_page.seen import seen
from exports.figures_page.view import view
from exports.figures_page.wanted import Wanted
from storage.ground.database import Session

_FOLDER = Path(__file__).with_name("templates")
_STYLE = (_FOLDER / "page.css").read_text(encoding="utf-8")
STYLE_HASH = f"sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}"


@cache
def _template() -> Template:
    loader = FileSystemLoader(_FOLDER)
    looks = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return looks.get_template("page.html")


def drawn(session: Session, wanted: Wanted) -> str | None:
    """Return the page; None where this person may not see it, or it is not there any more."""
    found = seen(session, wanted)
    return _template().render(page=view(found), style=Markup(_STYLE)) if found else None  # noqa: S704 - our own sheet
