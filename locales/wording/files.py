"""Write about a file that a channel cannot send itself."""

from collections.abc import Sequence

from locales.language import Language
from locales.wording.quotation import quoted


def download_text(speak: Language, name: str, link: str) -> str:
    return speak.tr("Download “{name}”: {link}", name=name, link=link)


def no_address_text(speak: Language, name: str) -> str:
    """Say why the file cannot be fetched here, and what to do."""
    return speak.tr(
        "The file “{name}” cannot be handed over on Zalo. "
        "Please take it on Telegram, or ask an administrator to open the page for downloads.",
        name=name,
    )


def files_text(speak: Language, pictures: int, papers: Sequence[str]) -> str:
    """Say what goes out with an announcement: "1 picture, “Kế hoạch.pdf”"; "" where nothing does."""
    parts = [speak.trn("{count} picture", "{count} pictures", pictures)] if pictures else []
    return ", ".join([*parts, *map(quoted, papers)])


def not_here_text(speak: Language, pictures: int, papers: Sequence[str]) -> str:
    """Say in one line what of an announcement cannot be handed over here, and where it is to be had."""
    return speak.tr(
        "(With {files}: see it on Telegram, or ask the secretary of your branch.)",
        files=files_text(speak, pictures, papers),
    )
