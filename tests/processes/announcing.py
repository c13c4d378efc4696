"""Announce something to the whole branch, and see who has received the announcement."""

from tests.processes.deployment import Deployment
from tests.processes.in_flight import addressed
from tests.processes.people import ADMIN
from tests.processes.phones import Phone

WORDS = "Mời họp chi bộ chiều thứ Sáu."


def heard(words: str = WORDS) -> str:
    """Return an announcement as it is read."""
    return f"📢 Chi bộ ấp 1 thông báo:\n“{words}”"


def announce(deployment: Deployment, audience: int) -> Phone:
    """Announce as an administrator; return their phone. The audience has one member without a phone."""
    admin = deployment.phone(ADMIN)
    admin.says(f"/thongbao {WORDS}")
    admin.hears(f"{audience + 1}", f"{audience} người")
    admin.picks("Gửi")
    return admin


def announced(deployment: Deployment) -> list[str]:
    """Return the chats that have received the announcement, once for each time."""
    return [chat for chat, text in addressed(deployment.phones.sent()) if text == heard()]
