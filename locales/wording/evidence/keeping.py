"""Write about pictures and papers: kept, counted, refused."""

from locales.language import Language


def refused_text(speak: Language) -> str:
    return speak.tr(
        "I could not keep the file you sent: I keep pictures and papers (PDF, Word, Excel) of at most 10 MB. "
        "Please send a picture of it instead."
    )


def not_fetched_text(speak: Language) -> str:
    return speak.tr("The picture or file you sent did not reach me. Please send it once more.")


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
