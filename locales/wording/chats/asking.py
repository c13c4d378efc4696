"""Write about the several chats of one person: how a chat is called, who asks to be one, which took another's place."""

from domain.chat import Address
from locales.language import Language


def channel(address: Address) -> str:
    return address.channel.capitalize()


def is_it_you(speak: Language, here: str) -> str:
    return speak.tr(
        "Somebody has just used your invite code on {channel}. Is that you, comrade? "
        "Until you answer, nothing of yours can be seen there.",
        channel=here,
    )


def replaced(speak: Language, here: str, name: str) -> str:
    """Tell an old phone that a new one took its place."""
    return speak.tr(
        "A new code of comrade {name} was used on {channel} in place of this phone; I write here no more. "
        "If it was not you, choose “No, not me” to have it back, and tell the secretary of your branch at once.",
        name=name,
        channel=here,
    )


def refused(speak: Language) -> str:
    return speak.tr(
        "On the first phone the answer was that it is somebody else, so nothing was opened here. "
        "If the code was meant for you, please ask the secretary of your branch for a new one."
    )


def code_misused(speak: Language, name: str, there: str) -> str:
    """Tell whoever made a code that somebody else used it."""
    return speak.tr(
        "Somebody used the invite code of comrade {name} on {channel}, and the comrade says it was not they. "
        "Nothing was opened. Please hand the next code over in person.",
        name=name,
        channel=there,
    )


def taken_off(speak: Language, where: str) -> str:
    """Tell a chat that its owner took it off, and how to have it back."""
    return speak.tr(
        "You took this chat off; I write here no more. To have it back, type “my data” on {channel} within 15 days.",
        channel=where,
    )


def withdrawn_elsewhere(speak: Language, where: str) -> str:
    """Tell a chat that its owner withdrew the consent in another one."""
    return speak.tr(
        "The consent was withdrawn on {channel}, so this chat is unlinked too and I write here no more. "
        "Within 15 days you can come back by yourself.",
        channel=where,
    )


def put_out(speak: Language) -> str:
    """Tell a chat that took the place of another whose owner says that it was not they."""
    return speak.tr(
        "On the phone before, the answer was that it is somebody else, so this chat is unlinked. "
        "If the code was meant for you, please ask the secretary of your branch in person for a new one."
    )


def put_right(speak: Language, name: str, there: str) -> str:
    """Tell those who lead that a code was used by somebody else, who is out by now."""
    return speak.tr(
        "Somebody used the invite code of comrade {name} on {channel} in place of the comrade's phone. The comrade "
        "says it was not they, and has the chat back. Please look with them at what was written meanwhile, and hand "
        "the next code over in person.",
        name=name,
        channel=there,
    )
