"""A text parted into its sentences, and what stands in it in quotation marks."""

import re

QUOTED = re.compile(r"[\"“«”][^\"“”«»]*[\"”»]")
_ENDS = re.compile(r"[;!?\n]+|\.(?!\d)")


def sentences_in(text: str) -> list[str]:
    return [each.strip() for each in _ENDS.split(text) if each.strip()]
