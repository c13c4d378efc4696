"""SIGKILL in the middle of taking an announcement back: it goes from every phone, and is counted truly."""

from sqlmodel import col, func, select

from storage.ground.database import Session
from storage.tables import Recipient
from tests.processes.announcing import announce, heard
from tests.processes.deployment import Deploy, Deployment
from tests.processes.in_flight import unsent
from tests.processes.program import until

AUDIENCE = 60
WITHDRAWAL = 2


def taken_back(session: Session) -> int:
    done = (Recipient.broadcast_id == WITHDRAWAL, col(Recipient.state) == "sent")
    return session.exec(select(func.count()).select_from(Recipient).where(*done)).one()


def having_it(deployment: Deployment) -> int:
    shown = (deployment.phone(f"dv{number}").everything() for number in range(1, AUDIENCE + 1))
    return sum(any(each["text"] == heard() and not each["deleted"] for each in messages) for messages in shown)


def test_what_is_taken_back_goes_from_every_phone_after_a_kill(deploy: Deploy) -> None:
    deployment = deploy(people=AUDIENCE)
    bot = deployment.start(settings={"TELEGRAM_RATE": "40"})
    admin = announce(deployment, AUDIENCE)
    admin.hears(f"Đã gửi: {AUDIENCE}")
    assert having_it(deployment) == AUDIENCE
    admin.says("thu hồi thông báo số 1 vì sai giờ")
    admin.hears(f"đã đến {AUDIENCE} người", "Lý do: sai giờ")
    admin.picks("Thu hồi thông báo")
    until(lambda: deployment.read(taken_back) >= AUDIENCE // 4, "a quarter is taken back", bot.said)
    bot.kill()
    assert deployment.read(taken_back) < AUDIENCE, "the kill came too late to be one"

    bot = deployment.start()
    admin.hears("Đã thu hồi xong thông báo số 1", f"báo thu hồi: {AUDIENCE}")
    assert bot.stop() == 0
    assert having_it(deployment) == 0
    assert deployment.read(unsent) == 0
