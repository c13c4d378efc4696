"""The pictures and papers that go out with an announcement, while it is written."""

import re
from datetime import timedelta

from domain.chat import Kind, OutgoingFile
from domain.errors import UserError
from domain.evidence.kinds import EvidenceState
from domain.understanding.text.words import fold
from handlers.announcing.composing.draft import AnnouncementDraft
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.files import files_text
from storage.evidence import announced
from storage.evidence.announced import Attached

MOST = 10  # files of one announcement
JUST_NOW = timedelta(minutes=10)
"""How long before an announcement a picture may have been sent that is meant for it."""
SEND_IT = marked("Please send the picture or file here; it then goes out with the announcement.")
_LEAVES_OUT = re.compile(
    r"(?:.*\b(?:bo|go|xoa|thoi|khoi|khong|dung|hong)\b(?: (?:het|can|gui|kem|theo|cai|tam|may|nhung|luon|di))*"
    r" (?:anh|hinh|tep|file|giay to|tai lieu)\b)(?!.*\b(?:lai|khac|moi|nua thi)\b).*"
)
""" "Bỏ ảnh đi", "không kèm tệp"."""
_NAMES_THEM = re.compile(r"\b(?:ảnh|hình|tệp|file|giấy tờ|tài liệu)\b", re.IGNORECASE)
""" "Anh" without its accent may be a comrade."""


def begin(turn: Turn, copies: int = 0) -> None:
    """Put what was sent just now to a new announcement, and what went with another; nothing of one that was left."""
    leave_out(turn)
    if copies:
        announced.copy(turn.session, copies, turn.member.id, turn.incoming.address, turn.now)
    announced.hold(turn.session, turn.member.id, turn.incoming.address, turn.now - JUST_NOW)


def leave_out(turn: Turn, kept: str = "") -> int:
    """Let it go without what was put to it, `kept`: to a draft; returns how many files that were."""
    return announced.leave_out(turn.session, turn.member.id, turn.incoming.address, turn.real_now, kept)


def lay_aside(turn: Turn, kept: str) -> None:
    """Keep what was put to it with the draft of this number."""
    announced.move(turn.session, turn.member.id, turn.incoming.address, "", kept)


def take_up(turn: Turn, kept: str) -> None:
    """Put what is kept with a draft to the announcement that is written."""
    announced.move(turn.session, turn.member.id, turn.incoming.address, kept, "")


def files_of(turn: Turn, kept: str = "") -> list[Attached]:
    return announced.of_draft(turn.session, turn.member.id, turn.incoming.address, kept)


def line(turn: Turn, kept: str = "") -> str:
    """ "With it: 1 picture, “Kế hoạch.pdf”"; "" where it goes alone."""
    listed = files_text(turn.language, *counted(turn, kept))
    return turn.tr("With it: {files}", files=listed) if listed else ""


def counted(turn: Turn, kept: str = "") -> tuple[int, list[str]]:
    """How many pictures go with it, and the names of its papers."""
    found = files_of(turn, kept)
    papers = [each.name or turn.tr("a paper") for each in found if each.is_paper]
    return len(found) - len(papers), papers


def shown(turn: Turn) -> list[OutgoingFile]:
    """What is fetched already, as people will see it; nothing where a file does not reach its author here."""
    if not turn.hands_over_files:
        return []
    kept = (each for each in files_of(turn) if each.state is EvidenceState.KEPT)
    return [OutgoingFile(each.called, each.media_type, b"", sha256=each.sha256) for each in kept]


def require_few(turn: Turn) -> None:
    """Raise where more was put to it than goes out with one announcement."""
    if len(files_of(turn)) > MOST:
        raise UserError(
            "At most {count} pictures and files go out with one announcement. Please write “without pictures” and send "
            "fewer.",
            count=MOST,
        )


def leaves_out(turn: Turn) -> bool:
    """Whether the words leave the pictures out: "bỏ ảnh đi"; where there are none, only if they plainly name them."""
    meant = _LEAVES_OUT.fullmatch(fold(turn.text)) is not None
    return meant and (_NAMES_THEM.search(turn.text) is not None or bool(files_of(turn)))


def said(turn: Turn, draft: AnnouncementDraft, folded: str) -> str:
    """What is done where the words leave the pictures out; "" where they do not."""
    if not leaves_out(turn):
        return ""
    leave_out(turn)
    return turn.tr("It goes without pictures and files.")


def taken(turn: Turn) -> str:
    """What is said of a picture or file that came for the announcement."""
    if turn.incoming.album:
        return turn.tr("I have the pictures; they go out with the announcement.")
    if turn.incoming.kind is Kind.DOCUMENT:
        return turn.tr("I have the file; it goes out with the announcement.")
    return turn.tr("I have the picture; it goes out with the announcement.")
