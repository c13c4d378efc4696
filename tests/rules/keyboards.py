"""Type as a Vietnamese keyboard does that checks no spelling: Telex and VNI make accents of letters and digits."""

import unicodedata

TELEX_TONES = dict(zip("sfrxj", "\u0301\u0300\u0309\u0303\u0323", strict=True))
VNI_TONES = dict(zip("12345", "\u0301\u0300\u0309\u0303\u0323", strict=True))
VNI_SHAPES = {"6": ("aeo", "\u0302"), "7": ("ou", "\u031b"), "8": ("a", "\u0306")}


def telex(keys: str) -> str:
    written: list[str] = []
    for key in keys:
        small = key.casefold()
        if small == "w":
            accented = _marked(written, "a", "\u0306") or _marked(written, "ou", "\u031b")
            written = accented or [*written, "ư" if key.islower() else "Ư"]
        elif small == "d":
            written = _barred(written) or [*written, key]
        elif small in TELEX_TONES:
            written = _marked(written, "aeiouy", TELEX_TONES[small]) or [*written, key]
        else:
            written = (_marked(written, small, "\u0302") if small in "aeo" else None) or [*written, key]
    return "".join(written)


def vni(keys: str) -> str:
    written: list[str] = []
    for key in keys:
        accented = None
        if key in VNI_TONES:
            accented = _marked(written, "aeiouy", VNI_TONES[key])
        elif key in VNI_SHAPES:
            accented = _marked(written, *VNI_SHAPES[key])
        elif key == "9":
            accented = _barred(written)
        written = accented or [*written, key]
    return "".join(written)


def _marked(written: list[str], vowels: str, mark: str) -> list[str] | None:
    """The letters with the mark on the last of these vowels; None where none of them stands there."""
    for place in range(len(written) - 1, -1, -1):
        if unicodedata.normalize("NFD", written[place])[0].casefold() in vowels:
            return [*written[:place], unicodedata.normalize("NFC", written[place] + mark), *written[place + 1 :]]
    return None


def _barred(written: list[str]) -> list[str] | None:
    """The letters with the last D as Đ."""
    for place in range(len(written) - 1, -1, -1):
        if written[place] in "dD":
            return [*written[:place], "đ" if written[place] == "d" else "Đ", *written[place + 1 :]]
    return None
