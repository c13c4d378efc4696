"""Write about pictures and papers: kept, counted, refused."""

from domain.evidence.kinds import Refusal
from locales.language import Language, marked

_REFUSED = {
    Refusal.EMPTY: marked("The file you sent is empty, so I kept nothing. Please look at it and send it once more."),
    Refusal.TOO_LARGE: marked(
        "The file you sent is larger than 10 MB, so I could not keep it. Please send a picture of it instead."
    ),
    Refusal.HEIC: marked(
        "Other phones cannot show that picture (HEIC), so I did not keep it. "
        "Please send it as a picture, not as a file."
    ),
    Refusal.TORN: marked("That picture arrived broken, so I did not keep it. Please send it once more."),
    Refusal.OTHER: marked(
        "I could not keep the file you sent: I keep pictures and papers (PDF, Word .docx, Excel .xlsx). "
        "Please send a picture of it instead."
    ),
}


def refused_text(speak: Language, refusal: Refusal) -> str:
    return speak.tr(_REFUSED[refusal])


def not_fetched_text(speak: Language) -> str:
    return speak.tr("The picture or file you sent did not reach me. Please send it once more.")


def let_go_text(speak: Language) -> str:
    return speak.tr(
        "The picture or file you sent yesterday belonged to no pledge, so I keep it no more. "
        "If you still need it, please send it again."
    )


def counted_text(speak: Language, pictures: int, papers: int) -> str:
    """Count what is kept with a pledge, "" where nothing is."""
    parts = []
    if pictures:
        parts.append(speak.trn("{count} picture", "{count} pictures", pictures))
    if papers:
        parts.append(speak.trn("{count} paper", "{count} papers", papers))
    return ", ".join(parts)


def gone_text(speak: Language, text: str) -> str:
    """Say in place of a file that it was taken away after it was asked for."""
    return f"{text}\n{speak.tr('This picture or file has been taken away meanwhile.')}"
