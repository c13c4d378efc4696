"""A chat that changes hands takes nothing along; a reminder that was answered is answered."""

from sqlmodel import select

from storage.ground.database import Session
from storage.tables import Account, Conversation
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_reporting import reminded


def parked(village: Village, person: Person) -> dict[str, object]:
    """What a second session finds set aside."""

    def read(session: Session) -> dict[str, object]:
        account = session.exec(select(Account).where(Account.chat == person.chat)).one()
        conversation = session.get(Conversation, account.id)
        assert conversation is not None
        return conversation.parked

    return village.database.transact(read)


def test_who_takes_over_a_phone_is_not_asked_about_the_others_reminder(an: Person, village: Village) -> None:
    reminded(an, village)
    an.says(village.code_for(village.member("Người Hai", "CB2")))
    an.picks("Tôi đồng ý")
    assert "Đồng chí muốn làm việc nào" in an.says("120")
    assert kept(village)[0].done is None


def test_who_takes_over_a_phone_does_not_see_what_was_begun_on_it(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Trồng dừa ven kênh")
    an.says("/camket")
    an.says(village.code_for(village.member("Người Hai", "CB2")))
    an.picks("Tôi đồng ý")
    assert "Không có việc nào" in an.says("/tieptuc")


def test_who_withdraws_leaves_nothing_begun_and_reads_a_strangers_menu(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("/dulieu rut")
    assert parked(village, an)
    an.says("tôi rút")
    assert parked(village, an) == {}
    assert "dangky" not in {command.name for command in an.heard[-1].commands}
