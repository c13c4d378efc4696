"""How a file reads that a channel cannot hand over itself."""

from locales.language import Language


def download_text(speak: Language, name: str, link: str) -> str:
    """Where to get it."""
    return speak.tr("Download “{name}”: {link}", name=name, link=link)


def no_address_text(speak: Language, name: str) -> str:
    """Why it cannot be got here, and what to do."""
    return speak.tr(
        "The file “{name}” cannot be handed over on Zalo, because no public address is configured to download it from. "
        "Please take it on Telegram, or ask an administrator to set the address.",
        name=name,
    )
