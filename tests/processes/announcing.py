"""An administrator's announcement to the whole branch, and who has got it."""

from tests.processes.deployment import Deployment
from tests.processes.in_flight import addressed
from tests.processes.people import ADMIN, BRANCH
from tests.processes.phones import Phone

WORDS = "Mời họp chi bộ chiều thứ Sáu."
HEARD = f"📢 Thông báo gửi Chi bộ ấp 1:\n“{WORDS}”"


def announce(deployment: Deployment, audience: int) -> Phone:
    """Say what, to whom, and yes; returns the phone of the administrator. One member more has no phone."""
    admin = deployment.phone(ADMIN)
    admin.says(f"/thongbao {WORDS}")
    admin.hears("gõ mã hay tên")
    admin.says(BRANCH)
    admin.hears(f"{audience + 1}", f"{audience} người")
    admin.picks("Gửi")
    return admin


def announced(deployment: Deployment) -> list[str]:
    """The chats that have got it, once for each time."""
    return [chat for chat, text in addressed(deployment.phones.sent()) if text == HEARD]
