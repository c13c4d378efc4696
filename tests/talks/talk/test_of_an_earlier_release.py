"""A talk that an earlier release left open goes on, also where a question it had asked is gone."""

from sqlmodel import select

from storage.ground.database import Session
from storage.tables import Conversation
from tests.talking import Person, Village


def test_a_question_that_is_gone_is_left_out(an: Person, village: Village) -> None:
    an.says("/dangky")

    def rename(session: Session) -> None:
        for row in session.exec(select(Conversation)):
            row.step = "Gone>Content"
            session.add(row)

    village.database.transact(rename)
    assert "bao nhiêu" in an.says("Trồng dừa")
    assert "làm việc gì" in an.says("lùi")
