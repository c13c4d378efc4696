"""Reports that are confirmed, or decided by two at once."""

from concurrent.futures import ThreadPoolExecutor

from sqlmodel import select

from domain.chat import Incoming
from domain.roles import Role
from handlers.router import receive
from storage.ground.database import Session
from storage.tables import HistoryEntry
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def register_for_the_branch(secretary: Person) -> None:
    """A pledge in the name of the whole branch."""
    secretary.says("/dangky")
    secretary.picks("Cả Chi bộ ấp 1")
    secretary.says("Trồng 500 cây dừa")
    secretary.says("30/6")
    secretary.picks("Đúng, đăng ký")


def both_at_once(village: Village, first: Person, second: Person, words: str, other: str) -> None:
    """Two people send in the same moment."""

    def send(person: Person, text: str) -> None:
        incoming = Incoming(person.address, f"{person.chat}-{text}-{len(kept(village))}", text=text)
        village.database.transact(receive, incoming, village.now, village.deployment, village.terms())

    with ThreadPoolExecutor(2) as pool:
        for sent in [pool.submit(send, first, words), pool.submit(send, second, other)]:
            sent.result()


def test_the_level_above_confirms_what_a_branch_did(binh: Person, chi: Person, village: Village) -> None:
    register_for_the_branch(binh)
    binh.says("/baocao")
    binh.says("500")
    assert "cấp trên sẽ xác nhận" in binh.picks("đã xong toàn bộ")
    assert "Không có việc nào chờ" in binh.says("/duyet")
    assert "Cả Chi bộ ấp 1" in chi.says("/duyet")
    chi.picks("Xác nhận hoàn thành")
    assert len(chi.heard) == 1
    assert kept(village)[0].state == "done"
    assert "xác nhận hoàn thành" in binh.receives()


def test_the_level_above_sees_no_persons_report(an: Person, binh: Person, chi: Person) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    assert "Không có việc nào chờ" in chi.says("/duyet")


def test_the_level_above_decides_without_a_name_where_nobody_leads_the_branch(
    an: Person, chi: Person, village: Village
) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    heard = chi.receives() + chi.says("/duyet")
    assert "Một đồng chí của Chi bộ ấp 1" in heard
    assert "Nguyễn Văn An" not in heard
    chi.picks("Xác nhận hoàn thành")
    assert kept(village)[0].state == "done"


def test_two_deciders_at_once_decide_once(an: Person, binh: Person, village: Village, channel: str) -> None:
    deputy = village.person(channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    both_at_once(village, binh, deputy, "/duyet 1 dat", "/duyet 1 lai")

    def moves(session: Session) -> int:
        return len(session.exec(select(HistoryEntry).where(HistoryEntry.verb == "moved")).all())

    assert village.database.transact(moves) == 2  # claimed, then one decision


def test_what_two_secretaries_add_at_once_is_added_twice(binh: Person, village: Village, channel: str) -> None:
    deputy = village.person(channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    register_for_the_branch(binh)
    both_at_once(village, binh, deputy, "/baocao 1 thêm 5", "/baocao 1 thêm 7")
    assert kept(village)[0].done == 12


def test_nobody_confirms_above_what_they_entered_below(village: Village, channel: str) -> None:
    both = village.person(channel, "Hai Chức", "CB1", (Role.SECRETARY, "CB1"), (Role.SECRETARY, "XA"), leader=True)
    deputy_above = village.person(channel, "Phó Xã", "CB2", (Role.DEPUTY, "XA"))
    register_for_the_branch(both)
    both.says("/baocao 1 500")
    both.picks("đã xong toàn bộ")
    assert "Không có việc nào chờ" in both.says("/duyet")
    both.says("/duyet 1 dat")
    assert kept(village)[0].state == "claimed"
    deputy_above.says("/duyet 1 dat")
    assert kept(village)[0].state == "done"
