"""Write what files say of people and of when they are from."""

from dataclasses import replace
from datetime import date, datetime

from domain.papers.forms import Form
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


def made_text(speak: Language, title: str, organisation: str, moment: datetime, until: date | None = None) -> str:
    """Say what a file is and of when, above the file; `until`: the past day whose figures it shows."""
    if until is not None:
        day = speak.short_date(until)
        return speak.tr("{title} – {organisation}, as of {day}.", title=title, organisation=organisation, day=day)
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


def counted_text(speak: Language, organisation: str, day: date) -> str:
    """Say that the figures of a past day, which took long to count, can be looked at."""
    return speak.tr(
        "The figures of {organisation} at the end of {day} are counted.",
        organisation=organisation,
        day=speak.short_date(day),
    )


def not_counted_text(speak: Language) -> str:
    return speak.tr("I could not count the figures. Please ask for them once more a little later.")


def title_text(speak: Language, title: str, form: Form, pdf: bool) -> str:
    """Call a file by its title and its form."""
    said = speak.tr(title)
    said = said.replace("(Word)", "(PDF)") if pdf else said
    marks = (
        (marked("for good"), form.final),
        (marked("in large letters"), form.large),
        (marked("for the level above"), form.upward),
        (marked("with an empty sheet for each who has not registered"), form.blanks and not form.member),
    )
    return ", ".join([said, *(speak.tr(mark) for mark, holds in marks if holds)])


def other_forms(form: Form, *, final: bool, pdf: bool) -> dict[str, Form]:
    """Return in which other forms a paper may be had, by what the choice says."""
    ways = {marked("As PDF"): replace(form, pdf=True)} if pdf and not form.pdf else {}
    if form.final:
        return ways | {marked("Back to a draft"): replace(form, final=False)}
    return ways | ({marked("No draft any more"): replace(form, final=True)} if final else {})


def notes_text(speak: Language, template: str, no_pdf: bool) -> str:
    """Say what is otherwise than wanted, on lines of their own; "" where nothing is."""
    said = ""
    if template:
        said += "\n" + speak.tr(
            "The template your office changed cannot be filled: {why}. I used the one I came with; please have it "
            "put right by whoever keeps the server.",
            why=template,
        )
    if no_pdf:
        said += "\n" + speak.tr("It could not be turned into a PDF, so here is the Word file.")
    return said


def templates_text(speak: Language) -> str:
    """Say who changes how papers look; a picture or a file sent here changes nothing."""
    return speak.tr(
        "Templates of papers are Word files that are kept on the server: correct one in Word and give it to whoever "
        "keeps the server; a picture or a file sent here does not change them. Names, place, signer and recipients are "
        "put right here: type for example “sửa địa danh trên văn bản”."
    )
