"""Write what the page for files says, and what the chat says of it."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from domain.evidence.kinds import MOST_A_DAY, Refusal
from locales.language import Language, marked
from locales.wording.evidence.keeping import counted_text
from locales.wording.quotation import quoted

AT_ONCE = 10
_REFUSED = {
    Refusal.EMPTY: marked("{name}: the file is empty."),
    Refusal.TOO_LARGE: marked("{name}: larger than 10 MB. A picture of it is smaller."),
    Refusal.HEIC: marked("{name}: other phones cannot show HEIC pictures. Please choose a JPEG."),
    Refusal.TORN: marked("{name}: the picture arrived broken. Please send it once more."),
    Refusal.OTHER: marked("{name}: neither a picture nor a paper (PDF, Word .docx, Excel .xlsx)."),
}


def link_text(speak: Language, content: str, address: str, until: datetime, zone: tzinfo) -> str:
    """Say where to send papers the channel does not hand over."""
    return speak.tr(
        "Papers (PDF, Word, Excel) for this:\n{content}\nOpen this page, choose the file, and press “Send”:\n"
        "{address}\nThe page is open until {until}. It is for you alone, comrade: please do not pass it on.",
        content=quoted(content),
        address=address,
        until=speak.moment(until, zone),
    )


def arrived_text(speak: Language, content: str, pictures: int, papers: int) -> str:
    """Say in the chat what came by the page."""
    what = counted_text(speak, pictures, papers)
    return speak.tr("By the page I received {what}, and keep them with this:", what=what) + f"\n{quoted(content)}"


def kept_text(speak: Language, count: int) -> str:
    return speak.trn("Received: {count} file. Thank you.", "Received: {count} files. Thank you.", count)


def refused_lines(speak: Language, refused: Sequence[tuple[str, Refusal]], left_out: int) -> list[str]:
    """Say of each file that was not kept why."""
    lines = [speak.tr(_REFUSED[why], name=name) for name, why in refused]
    if left_out:
        lines.append(
            speak.trn(
                "{count} file is not kept: I keep at most {most} a day. Please send the rest tomorrow.",
                "{count} files are not kept: I keep at most {most} a day. Please send the rest tomorrow.",
                left_out,
                most=MOST_A_DAY,
            )
        )
    return lines


def too_much_text(speak: Language) -> str:
    return speak.tr("That was too much at once. Please choose fewer files, at most {count}.", count=AT_ONCE)


def not_now_text(speak: Language) -> str:
    return speak.tr("I cannot keep files at the moment. Please try again in an hour, or tell your secretary.")


def nothing_text(speak: Language) -> str:
    return speak.tr("No file was chosen yet.")
