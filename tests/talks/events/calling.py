"""Call a meeting of the branch, and let the tick of events run."""

from tests.talking import Person, Village

MEETING = "chi bộ họp 19h thứ sáu tại nhà văn hóa ấp 1, chủ trì: đồng chí Bình"


def call(binh: Person, village: Village, words: str = MEETING) -> None:
    """Call one and invite to it."""
    binh.says(words)
    binh.picks("Gửi giấy mời")
    village.tell_of_events()


def morning(village: Village, **delta: float) -> None:
    """Let days pass, and run the tick of that morning."""
    village.wait(**delta)
    village.now = village.now.replace(hour=8, minute=0)
    village.tell_of_events()


def code(binh: Person) -> str:
    """Return the code for the wall of the first event."""
    shown = binh.says("/sukien ma 1")
    return next(word for word in shown.split() if word.startswith("SK") and len(word) == 6)
