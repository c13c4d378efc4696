"""Words that wait until their writer says that they are to be read: as if they were typed now."""

from handlers.talk import conversation, parking
from handlers.talk.turn import Turn

READ = "/doctin"
ANNOUNCE = f"{READ} thongbao"


def is_chosen(choice: str | None) -> bool:
    return choice in (READ, ANNOUNCE)


def taken_up(turn: Turn, choice: str) -> bool:
    """Let the turn go on with the words that wait, or with an announcement of them; False where none do any more."""
    words = parking.waiting_sentence(turn)
    if not words:
        return False
    parking.close(turn)
    if choice == ANNOUNCE:
        words = f"/thongbao {words}"
    conversation.hear(turn, words)
    return True
