"""A picture or a paper goes with its report, is seen by who confirms, and by nobody above."""

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from domain.channel import Rejected, TooLarge, TryLater
from domain.chat import Kind
from domain.evidence.kinds import MOST_A_DAY, judge
from domain.operating.keeping import Keeping
from domain.pledges.states import PledgeState
from scheduler.evidence import EvidenceWork
from scheduler.housekeeping import tidy
from storage.evidence import rows
from storage.evidence.folder import Folder
from storage.tables import Evidence
from tests.pictures import jpeg
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import kept, register

JPEG = jpeg(b"f1")


class Clock:
    """The two clocks of the village."""

    def __init__(self, village: Village) -> None:
        self.village = village

    def now(self):
        return self.village.now

    def real(self):
        return self.village.real


class Files:
    """What a channel gives for each attachment."""

    def __init__(self) -> None:
        self.given: dict[str, object] = {}

    async def fetch(self, attachment: str) -> bytes:
        content = self.given.get(attachment, jpeg(attachment.encode()))
        if isinstance(content, Exception):
            raise content
        return content


class Work:
    """The worker that fetches."""

    def __init__(self, village: Village, root: Path) -> None:
        self.village, self.files, self.folder = village, Files(), Folder(root)
        self.owner = "test"

    def __call__(self) -> None:
        channels = {(name, "1"): self.files for name in ("telegram", "zalo")}
        work = EvidenceWork(self.village.database, channels, self.folder, Clock(self.village), self.owner, lambda: None)
        asyncio.run(work.work_off())

    def stored(self) -> list[Path]:
        return [path for path in self.folder.root.rglob("*") if path.is_file()]


@pytest.fixture
def work(village: Village, tmp_path: Path) -> Work:
    return Work(village, tmp_path / "evidence")


def count(village: Village) -> tuple[int, int]:
    return village.database.transact(rows.counts, 1)


def photo(person: Person, text: str = "", attachment: str = "f1", kind: Kind = Kind.PHOTO, album: str = "") -> str:
    return person.sends(kind=kind, text=text, attachment=attachment, album=album)


def claim_with_photo(an: Person) -> str:
    register(an)
    photo(an, "tôi làm xong hết rồi")
    return an.picks("đã xong toàn bộ")


def test_a_photo_with_a_report_is_seen_by_whoever_confirms(an: Person, binh: Person, work: Work) -> None:
    assert "Ảnh (giấy tờ) được lưu kèm" in claim_with_photo(an)
    work()
    assert "Kèm theo: 1 ảnh" in binh.says("/duyet")
    shown = binh.picks("Xem 1 ảnh")
    assert "1/1" in shown
    file = binh.heard[0].file
    assert file and file.name == "minh-chung-1-1.jpg"
    assert work.folder.read(file.sha256) == judge(JPEG).content


def test_nobody_above_the_cell_sees_it(an: Person, binh: Person, chi: Person, work: Work) -> None:
    claim_with_photo(an)
    work()
    assert "Chỉ người đăng ký" in chi.says("/minhchung xem 1")
    assert chi.heard[0].file is None


def test_an_album_is_one_report_and_one_answer(an: Person, village: Village, work: Work) -> None:
    register(an)
    first = photo(an, "tôi trồng được 120 cây dừa rồi", "f1", album="a")
    others = [photo(an, "", f"f{number}", album="a") for number in (2, 3, 4, 5)]
    assert "120/500" in first
    assert others == [""] * 4
    work()
    assert count(village) == (5, 0)
    assert kept(village)[0].done == 120


def test_a_photo_right_after_a_report_goes_with_it_and_is_no_report(an: Person, village: Village, work: Work) -> None:
    register(an)
    an.says("/baocao 1 120")
    village.wait(minutes=5)
    assert "lưu ảnh (giấy tờ) kèm việc này" in photo(an)
    work()
    assert count(village) == (1, 0)
    assert kept(village)[0].done == 120


def test_a_photo_alone_asks_what_it_is_for(an: Person, village: Village, work: Work) -> None:
    register(an)
    assert "Có phải của việc này không" in photo(an)
    work()
    assert count(village) == (0, 0)
    assert kept(village)[0].done is None
    an.picks("Đúng, lưu")
    assert count(village) == (1, 0)


def test_a_photo_right_before_a_report_goes_with_it(an: Person, village: Village, work: Work) -> None:
    register(an)
    register(an, "Trồng cây bần", "300 cây", "15/7")
    assert "Đây là của việc nào" in photo(an)
    assert "lưu kèm" in an.says("tôi trồng được 120 cây dừa rồi")
    work()
    assert count(village) == (1, 0)


def test_a_photo_while_it_is_asked_how_far_it_is_waits_for_the_answer(an: Person, village: Village, work: Work) -> None:
    register(an)
    an.says("/baocao 1")
    assert "lưu kèm báo cáo này" in photo(an)
    assert "lưu kèm" in an.says("120")
    work()
    assert count(village) == (1, 0)


def test_a_wrong_picture_is_taken_away_and_its_bytes_go(
    an: Person, village: Village, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim_with_photo(an)
    work()
    assert len(work.stored()) == 1
    assert "Bỏ ảnh" in an.says("gửi nhầm hình rồi")
    assert "không ai xem được nữa" in an.picks("Có, bỏ đi")
    assert count(village) == (0, 0)
    monkeypatch.setattr(Folder, "kept_since", lambda self, sha256: 0.0)
    work()
    assert work.stored() == []


def test_who_is_erased_leaves_no_picture(an: Person, work: Work, village: Village, monkeypatch) -> None:
    claim_with_photo(an)
    work()
    assert "Ảnh, giấy tờ: 1" in an.says("/dulieu")
    assert "1 ảnh, giấy tờ" in an.says("/dulieu xoa")
    an.picks("xóa")
    monkeypatch.setattr(Folder, "kept_since", lambda self, sha256: 0.0)
    work()
    assert work.stored() == []


def test_the_same_picture_sent_twice_is_one_picture(an: Person, village: Village, work: Work) -> None:
    claim_with_photo(an)
    work.files.given["f2"] = JPEG
    photo(an, attachment="f2")
    work()
    assert count(village) == (1, 0)
    an.says("/minhchung bo")
    assert count(village) == (0, 0)


def test_the_same_picture_stays_while_another_work_refers_to_it(
    an: Person, village: Village, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(an, "Trồng cây bần", "300 cây", "15/7")
    an.says("/baocao 1 120")
    photo(an)
    register(an)
    an.says("/baocao 2 120")
    work.files.given["f2"] = JPEG
    photo(an, attachment="f2")
    work()
    an.says("/minhchung bo")
    monkeypatch.setattr(Folder, "kept_since", lambda self, sha256: 0.0)
    work()
    assert len(work.stored()) == 1
    assert count(village) == (1, 0)


def test_a_photo_in_the_evening_goes_with_the_one_report_of_the_day(an: Person, village: Village, work: Work) -> None:
    register(an)
    register(an, "Trồng cây bần", "300 cây", "15/7")
    an.says("/baocao 1 120")
    village.wait(hours=9)
    assert "lưu ảnh (giấy tờ) kèm việc này" in photo(an)
    an.says("/baocao 2 20")
    village.wait(hours=1)
    assert "Đây là của việc nào" in photo(an, attachment="f2")
    village.wait(days=1)
    assert "Đây là của việc nào" in photo(an, attachment="f3")


def test_a_photo_does_not_keep_a_decision_from_being_taken_back(an: Person, binh: Person, village: Village) -> None:
    claim_with_photo(an)
    binh.says("/duyet")
    binh.picks("Chưa đạt")
    binh.picks("Chưa có hình")
    village.wait(minutes=20)
    before = binh.says("/duyet xem")
    assert "lưu ảnh (giấy tờ) kèm" in photo(an, attachment="f2")
    assert binh.says("/duyet xem") == before
    assert "đã trả lại" in before


def test_the_history_says_that_a_picture_was_kept_and_taken_away(an: Person, work: Work) -> None:
    claim_with_photo(an)
    an.says("/minhchung bo")
    told = an.says("/nhatky viec 1")
    assert "gửi kèm ảnh, giấy tờ" in told
    assert "bỏ ảnh, giấy tờ đã gửi" in told


def test_five_hundred_photos_are_limited_and_said_so_once(an: Person, village: Village, work: Work) -> None:
    register(an)
    an.says("/baocao 1 120")
    answers = [photo(an, attachment=f"f{number}") for number in range(60)]
    assert sum("Mỗi ngày" in answer for answer in answers) == 1
    work()
    assert count(village) == (MOST_A_DAY, 0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"MZ\x90\x00 a program", "chỉ lưu ảnh và giấy tờ"),
        (b"", "không có gì bên trong"),
        (JPEG[:100], "bị hỏng"),
        (TooLarge("21 MB"), "quá 10 MB"),
    ],
    ids=["program", "empty", "torn", "large"],
)
def test_what_is_no_picture_and_no_paper_is_refused_courteously(
    an: Person, work: Work, content: bytes | Exception, said: str
) -> None:
    register(an)
    an.says("/baocao 1 120")
    work.files.given["f1"] = content
    photo(an, kind=Kind.DOCUMENT)
    work()
    assert said in an.receives()
    assert work.stored() == []


def test_a_download_that_fails_is_told_once_and_can_be_sent_again(an: Person, village: Village, work: Work) -> None:
    register(an)
    an.says("/baocao 1 120")
    work.files.given["f1"] = Rejected("gone")
    photo(an)
    work()
    assert "gửi lại lần nữa" in an.receives()
    work()
    assert an.receives() == ""
    photo(an, attachment="f2")
    work()
    assert count(village) == (1, 0)


def test_a_server_in_trouble_is_asked_again_later(an: Person, village: Village, work: Work) -> None:
    register(an)
    an.says("/baocao 1 120")
    work.files.given["f1"] = TryLater("busy")
    photo(an)
    work()
    del work.files.given["f1"]
    assert count(village) == (0, 0)
    village.wait(minutes=2)
    work()
    assert count(village) == (1, 0)


def test_a_picture_beside_other_words_is_named(an: Person) -> None:
    assert "tôi không lưu" in photo(an, "Tôi đăng ký trồng 500 cây dừa trước 30/6")


def test_the_folder_takes_no_name_from_outside(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="hash"):
        Folder(tmp_path).read("../../etc/passwd")


def test_the_card_says_how_many_there_are_and_shows_them(an: Person, binh: Person, work: Work) -> None:
    claim_with_photo(an)
    photo(an, attachment="f2")
    work()
    assert "Kèm theo: 2 ảnh" in an.says("/camket 1")
    assert "1/2" in an.picks("Xem 2 ảnh")
    assert "Kèm theo: 2 ảnh" in binh.says("/danhsach viec 1")
    assert "2/2" in binh.picks("Xem 2 ảnh")


def test_whoever_asks_gets_their_pictures(an: Person, work: Work) -> None:
    claim_with_photo(an)
    photo(an, attachment="f2")
    work()
    an.says("/dulieu")
    assert "1/2" in an.picks("Gửi tôi ảnh")
    assert [message.file.media_type for message in an.heard if message.file] == ["image/jpeg"] * 2
    an.says("/dulieu tep")
    file = an.heard[0].file
    assert file
    assert b"pictures_and_papers" in file.content


def test_what_a_secretary_sent_for_somebody_is_seen_by_both_and_goes_with_the_owner(
    an: Person, binh: Person, village: Village, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(an)
    binh.says(f"/ghiho {an.member_id}")
    binh.picks("Báo cáo")
    assert "lưu kèm" in photo(binh)
    assert "lưu kèm" in binh.says("120")
    work()
    assert "1/1" in binh.says("/minhchung xem 1")
    assert "1/1" in an.says("/minhchung xem 1")
    an.says("/dulieu xoa")
    an.picks("xóa")
    assert count(village) == (0, 0)
    monkeypatch.setattr(Folder, "kept_since", lambda self, sha256: 0.0)
    work()
    assert work.stored() == []


def test_an_old_button_takes_away_what_it_was_made_for(an: Person, village: Village, work: Work) -> None:
    register(an)
    an.says("/baocao 1 120")
    photo(an)
    first = an.choice("Gửi nhầm").value
    photo(an, attachment="f2")
    work()
    assert "không ai xem được nữa" in an.taps(first) if an.channel == "telegram" else an.says(first)
    (left,) = village.database.transact(rows.of_pledge, 1)
    assert left.id == 2
    assert "không có ảnh" in an.says(first).lower() or "Không có" in an.reads(an.heard)


def test_somebody_else_takes_nothing_away(an: Person, binh: Person, village: Village, work: Work) -> None:
    claim_with_photo(an)
    work()
    binh.says("/minhchung bo 1-1")
    assert count(village) == (1, 0)


@pytest.mark.parametrize("said", ["xem hình tôi gửi", "Coi lại ảnh", "cho tôi xem giấy tờ đã gửi"])
def test_whoever_asks_sees_what_they_sent(an: Person, work: Work, said: str) -> None:
    claim_with_photo(an)
    work()
    assert "1/1" in an.says(said)


def test_what_belongs_to_nothing_is_let_go_after_a_day_and_said_so(an: Person, village: Village, work: Work) -> None:
    register(an)
    photo(an)
    photo(an, attachment="f2")
    work()
    village.wait(hours=25)
    work()
    assert "không giữ nữa" in an.receives()
    assert an.receives() == ""
    assert village.database.transact(rows.loose, an.member_id) == []


def test_a_photo_kept_with_the_wrong_work_is_moved_to_the_right_one(an: Person, village: Village, work: Work) -> None:
    register(an)
    register(an, "Trồng cây bần", "300 cây", "15/7")
    an.says("/baocao 1 120")
    photo(an)
    work()
    assert "Đây là của việc nào" in an.picks("Của việc khác")
    assert count(village) == (0, 0)
    an.picks("Trồng cây bần")
    assert village.database.transact(rows.counts, 2) == (1, 0)


def test_a_picture_of_a_work_that_is_long_over_goes_from_the_disk_and_its_figures_stay(
    an: Person, binh: Person, village: Village, work: Work
) -> None:
    claim_with_photo(an)
    work()
    binh.says("/duyet 1 dat")
    then, before = village.now, binh.says("/tonghop")
    village.deployment = replace(village.deployment, evidence_days=1095)
    assert "giữ 3 năm sau khi việc kết thúc" in an.says("/dulieu")
    over = kept(village)[0].deadline - village.now.date()
    village.wait(days=over.days + 1094)
    aged(village, work)
    assert count(village) == (1, 0)
    assert len(work.stored()) == 1
    village.wait(days=3)
    aged(village, work)
    assert work.stored() == []
    assert "các số liệu vẫn còn" in an.says("/minhchung xem 1")
    assert (kept(village)[0].state, kept(village)[0].done) == (PledgeState.DONE, 500)
    assert "Ảnh, giấy tờ: 0" in an.says("/dulieu")
    village.now = then
    assert binh.says("/tonghop") == before


def test_a_picture_of_a_work_that_goes_on_stays_however_old(an: Person, village: Village, work: Work) -> None:
    register(an)
    photo(an, "tôi trồng được 120 cây dừa rồi")
    work()
    village.wait(days=4000)
    aged(village, work)
    assert count(village) == (1, 0)
    assert len(work.stored()) == 1


def test_what_two_works_hold_goes_with_the_last_of_them(an: Person, binh: Person, village: Village, work: Work) -> None:
    claim_with_photo(an)
    binh.says("/duyet 1 dat")
    register(an, "Giúp hộ nghèo", "3 hộ", "cuối năm")
    photo(an, "/baocao 2 1 hộ")
    work()
    village.wait(days=4000)
    aged(village, work)
    assert len(work.stored()) == 1, "the other work goes on"


def test_that_a_file_was_refused_is_forgotten_after_two_months(an: Person, village: Village, work: Work) -> None:
    register(an)
    work.files.given["f1"] = b"MZ a program"
    photo(an, "tôi trồng được 120 cây dừa rồi")
    work()
    village.wait(days=59)
    aged(village, work)
    assert all_of(village) == 1
    village.wait(days=2)
    aged(village, work)
    assert all_of(village) == 0


def aged(village: Village, work: Work) -> None:
    """Clean up as each hour does, and remove what was let go longer ago than another process may need."""
    while village.database.transact(tidy, village.now, village.real, ZONE, Keeping()).more:
        pass
    for path in work.stored():
        os.utime(path, (0, 0))
    work()


def all_of(village: Village) -> int:
    return village.database.transact(lambda session: len(session.exec(select(Evidence)).all()))
