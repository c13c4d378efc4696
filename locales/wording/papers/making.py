"""Write what files say of people and of when they are from."""

from datetime import datetime

from domain.roles import Role
from locales.language import Language, capitalised, marked

_POSTS = {
    Role.SECRETARY: marked("secretary"),
    Role.DEPUTY: marked("deputy secretary"),
    Role.COMMITTEE_MEMBER: marked("committee member"),
}


def post_text(speak: Language, post: str) -> str:
    """Name a post; "" for none."""
    return capitalised(speak.tr(_POSTS[Role(post)])) if post else ""


def made_text(speak: Language, title: str, organisation: str, moment: datetime) -> str:
    """Say what a file is and of when, above the file."""
    return speak.tr(
        "{title} – {organisation}, as of {hour} on {day}.",
        title=title,
        organisation=organisation,
        hour=f"{moment:%H:%M}",
        day=speak.short_date(moment.date()),
    )


def while_text(speak: Language) -> str:
    return speak.tr("I am making the file; it takes a little while. You can go on meanwhile.")


def failed_text(speak: Language) -> str:
    return speak.tr("I could not make the file. Please ask for it once more a little later.")
