"""Write about a file that a channel cannot send itself."""

from locales.language import Language


def download_text(speak: Language, name: str, link: str) -> str:
    return speak.tr("Download “{name}”: {link}", name=name, link=link)


def no_address_text(speak: Language, name: str) -> str:
    """Say why the file cannot be fetched here, and what to do."""
    return speak.tr(
        "The file “{name}” cannot be handed over on Zalo. "
        "Please take it on Telegram, or ask an administrator to open the page for downloads.",
        name=name,
    )
