"""Talk as one member to a pledge, step by step, and read what is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlmodel import select

from storage.ground.database import Session
from storage.tables import Pledge
from tests.processes.deployment import Deployment
from tests.processes.phones import Phone


@dataclass(frozen=True, slots=True)
class StepOfTalk:
    """What the person does, and what is heard then."""

    does: Callable[[Phone], None]
    hears: str


def say(text: str, hears: str) -> StepOfTalk:
    return StepOfTalk(lambda phone: phone.says(text), hears)


def pick(label: str, hears: str) -> StepOfTalk:
    return StepOfTalk(lambda phone: phone.picks(label), hears)


TALK = (
    say("/dangky", "làm việc gì"),
    say("Đan lưới cho bà con", "bao nhiêu"),
    say("12 buổi", "Bao giờ"),
    say("31/12/2030", "nhóm nội dung"),
    pick("Phát triển kinh tế", "31/12/2030"),
    pick("Đúng, đăng ký", "Đã ghi việc đồng chí đăng ký"),
)


def kept(deployment: Deployment) -> list[tuple[str, str, date]]:
    """Return content, goal and deadline of every pledge."""

    def work(session: Session) -> list[tuple[str, str, date]]:
        return [
            (pledge.content, f"{pledge.value or ''} {pledge.unit}".strip(), pledge.deadline)
            for pledge in session.exec(select(Pledge))
        ]

    return deployment.read(work)


PLEDGED = [("Đan lưới cho bà con", "12 buổi", date(2030, 12, 31))]
