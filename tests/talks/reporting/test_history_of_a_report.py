"""Who reported what, when and from which total on is told for ever, also after the report is taken back."""

from datetime import datetime

from storage.facts.scope import Scope
from storage.facts.telling import Told, tell
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def told(village: Village, *verbs: str) -> list[Told]:
    """What the history tells under these verbs, oldest first."""

    def work(session: Session) -> list[Told]:
        return [each for each in tell(session, Scope(session)) if each.what in verbs]

    return village.database.transact(work)


def report(person: Person, village: Village, words: str) -> datetime:
    """Report an hour later; returns when."""
    village.wait(hours=1)
    person.says(f"/baocao 1 {words}")
    return village.now


def test_each_report_is_a_deed_with_the_total_before_and_after(an: Person, village: Village, channel: str) -> None:
    register(an)
    moments = [report(an, village, "120"), report(an, village, "thêm 20 cây nữa")]
    deeds = told(village, "reported")
    assert [deed.new for deed in deeds] == [
        {"how": "total", "before": None, "done": "120"},
        {"how": "added", "before": "120", "done": "140"},
    ]
    assert [deed.recorded_at for deed in deeds] == moments
    assert {(deed.by, deed.channel, deed.subject, deed.subject_id) for deed in deeds} == {
        (an.member_id, channel, "pledge", 1)
    }


def test_each_total_names_its_reporter_and_channel(an: Person, village: Village, channel: str) -> None:
    register(an)
    report(an, village, "120")
    (total,) = told(village, "done")
    assert (total.by, total.channel, total.old, total.new["done"]) == (an.member_id, channel, None, 120)


def test_a_report_taken_back_stays_told_with_what_holds_again(an: Person, village: Village) -> None:
    register(an)
    report(an, village, "120")
    report(an, village, "400")
    village.wait(hours=1)
    an.says("/laylai")
    an.says("có")
    first, second = told(village, "done")
    assert (first.withdrawn_at, second.withdrawn_at) == (None, village.now)
    (deed,) = told(village, "taken back")
    assert (deed.by, deed.new["done"], deed.new["before"], deed.new["after"]) == (
        an.member_id,
        "120",
        "active",
        "active",
    )
    assert len(told(village, "reported")) == 2
