"""Write an announcement for those who get it, and its progress for its author."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from domain.announcing import Announcement
from domain.chat import Choice
from domain.reach.audience import Audience, HeadCount
from locales.language import Language, marked
from locales.wording.announcing.reading import asked_lines
from locales.wording.announcing.whom import further_parts
from locales.wording.quotation import quoted_lines

BUTTONS = {
    "dangky": marked("Register now"),
    "baocao": marked("Report now"),
    "camket": marked("What I have registered"),
    "tonghop": marked("See the figures"),
    "dotthidua": marked("See the campaign"),
    "trogiup": marked("How to take part"),
}
"""What a button below an announcement may do: a command, and what the button is called."""


NARROWED = {
    "secretaries": marked("the secretaries"),
    "leaders": marked("the secretaries and their deputies"),
    "unregistered": marked("who has not registered"),
    "registered": marked("who has registered"),
    "unreported": marked("who has not reported"),
    "reported": marked("who has reported"),
    "late": marked("who is late"),
}
"""Those for whom alone an announcement may be, as they are called."""
_OF_CELLS = {"secretaries": marked("the secretaries of the cells"), "leaders": marked("the leaders of the cells")}


def narrowed_text(speak: Language, audience: Audience) -> str:
    """Name those for whom an announcement is: "the secretaries, who is late"; "" for everybody."""
    said = [
        *_both(audience.registered, "registered"),
        *_both(audience.reported, "reported"),
        *(["late"] if audience.late else []),
    ]
    posts = [(_OF_CELLS if audience.of_cells else NARROWED)[audience.whom.value]] if audience.whom else []
    unsure = marked("who has not understood no. {number}")
    rest = [speak.tr(unsure, number=str(audience.unsure_of))] if audience.unsure_of else []
    named = [speak.tr(each) for each in (*posts, *(NARROWED[name] for name in said))]
    return ", ".join([*named, *rest, *further_parts(speak, audience)])


def _both(done: bool | None, name: str) -> list[str]:
    return [] if done is None else [name if done else f"un{name}"]


def head_count_text(speak: Language, count: HeadCount) -> str:
    """Say how many are reached on which channel, and who is not: "Zalo 5, Telegram 2"."""
    channels = sorted(count.channels.items(), key=lambda each: (-each[1], each[0]))
    lines = [
        speak.tr("Reached by: {channels}", channels=", ".join(f"{name.title()} {many}" for name, many in channels))
    ]
    if count.blocked:
        lines.append(speak.tr("Cannot be reached: {count}", count=count.blocked))
    if count.not_joined:
        lines.append(speak.tr("Not joined: {count}", count=count.not_joined))
    return " · ".join(lines)


def buttons(speak: Language, commands: Sequence[str]) -> tuple[Choice, ...]:
    """Return the buttons below an announcement; one that is not known any more is left out."""
    return tuple(Choice(speak.tr(BUTTONS[each]), f"/{each}") for each in commands if each in BUTTONS)


def announcement_text(
    speak: Language, organisation: str, words: str, office: str = "", asks: Mapping[str, Any] | None = None
) -> str:
    """Write what everybody gets: in whose name, the words of the author, marked as not the bot's, and what is asked.

    Of one that was made before its office was kept the audience is named.
    """
    head = speak.tr("📢 Announcement to {organisation}:", organisation=organisation)
    if office:
        head = speak.tr("📢 {office} announces:", office=office)
    return "\n".join([head, quoted_lines(words), *asked_lines(speak, asks)])


def goes_out_without_text(speak: Language, why: Callable[[Language], str]) -> str:
    """Say why a file cannot go out, and that the announcement it was for goes without it."""
    return f"{why(speak)} {speak.tr('It is not with the announcement.')}"


def stopped_for_files_text(speak: Language, announcement: Announcement) -> str:
    return speak.tr(
        "Announcement no. {number} has not gone out to anybody: a picture or file of it could not be used. "
        "Please send it once more, or the announcement without it.",
        number=str(announcement.id),
    )


def agreement_asked_text(
    speak: Language, announcement: Announcement, author: str, organisation: str, people: int, shown: str, below: str
) -> str:
    """Ask whether an announcement may go out, with what everybody would read."""
    asked = speak.tr(
        "{author} wants to send announcement no. {number} to {organisation}, {people} people. "
        "It goes out only with a second comrade’s yes. This is what they read:",
        author=author,
        number=str(announcement.id),
        organisation=organisation,
        people=people,
    )
    lines = [asked, "", shown, *([speak.tr("Buttons: {names}", names=below)] if below else [])]
    return "\n".join([*lines, "", speak.tr("Do you agree that it goes out?")])


def agreement_yes(speak: Language) -> str:
    return speak.tr("I agree: send it")


def agreement_no(speak: Language) -> str:
    return speak.tr("I do not agree")


def agreement_over_text(speak: Language, announcement: Announcement) -> str:
    return speak.tr(
        "Nobody has answered within three days whether announcement no. {number} may go out, so it is left; nobody "
        "got it. To ask again, please send it once more.",
        number=str(announcement.id),
    )


def agreement_unasked_text(speak: Language, announcement: Announcement) -> str:
    return speak.tr(
        "There is nobody who can be asked whether announcement no. {number} may go out: no other administrator and "
        "nobody who leads there has joined. Nobody got it.",
        number=str(announcement.id),
    )


def agreed_text(speak: Language, announcement: Announcement, who: str) -> str:
    return speak.tr("{name} agrees: announcement no. {number} goes out.", name=who, number=str(announcement.id))


def not_agreed_text(speak: Language, announcement: Announcement, who: str) -> str:
    return speak.tr(
        "{name} does not agree to announcement no. {number}, so nobody gets it. Please speak with them, and send "
        "another one.",
        name=who,
        number=str(announcement.id),
    )


def ended_unsent_text(speak: Language, announcement: Announcement) -> str:
    return speak.tr(
        "The last day of announcement no. {number} came before it could go out, so nobody gets it.",
        number=str(announcement.id),
    )
