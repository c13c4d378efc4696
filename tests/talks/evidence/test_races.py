"""Many at once: a flood of pictures, two phones and the page together, one erased or taken back while it is fetched."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from domain.chat import Kind
from domain.evidence.kinds import MOST_A_DAY
from handlers.evidence import uploading
from handlers.evidence.uploading import When
from storage.evidence import rows
from storage.evidence.folder import Folder
from storage.evidence.uploads import Bytes, Whose
from tests.pictures import jpeg
from tests.talking import ZONE, Person, Village
from tests.talks.evidence.test_evidence import Files, Work, claim_with_photo, count, photo
from tests.talks.registering.test_registering import register


@pytest.fixture
def work(village: Village, tmp_path: Path) -> Work:
    return Work(village, tmp_path / "evidence")


def test_the_limit_of_a_day_holds_for_two_at_once(an: Person, village: Village) -> None:
    register(an)
    when = When(village.now, village.real, ZONE)

    def take(turn: int) -> int:
        files = [Bytes("application/pdf", 10, f"{turn:02x}{number:02x}" * 16) for number in range(9)]
        taken = village.database.transact(uploading.take, Whose(an.member_id, 1), files, when)
        return len(taken.reserved) if taken else 0

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(take, range(6))) == MOST_A_DAY


def test_a_flood_of_photos_in_one_album_leaves_twenty(an: Person, village: Village, work: Work) -> None:
    register(an)
    answers = [photo(an, "tôi trồng được 120 cây dừa rồi" if not n else "", f"f{n}", album="a") for n in range(120)]
    assert [answer for answer in answers[1:] if answer] == [answers[MOST_A_DAY]]
    assert "Mỗi ngày" in answers[MOST_A_DAY]
    work()
    assert count(village) == (MOST_A_DAY, 0)
    an.says("/minhchung xem 1")
    assert len([message for message in an.heard if message.file]) == 10
    an.picks("Xem thêm")
    assert len([message for message in an.heard if message.file]) == 10
    an.says("/minhchung bo")
    assert count(village) == (0, 0)


class Slow(Files):
    """A server that takes so long that the person does something meanwhile."""

    def __init__(self, meanwhile: object) -> None:
        super().__init__()
        self.meanwhile = meanwhile

    async def fetch(self, attachment: str) -> bytes:
        assert callable(self.meanwhile)
        self.meanwhile()
        return jpeg(attachment.encode())


@pytest.mark.parametrize("verb", ["/minhchung bo", "/dulieu xoa"])
def test_what_is_taken_back_while_it_is_fetched_is_not_kept(
    an: Person, village: Village, work: Work, verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim_with_photo(an)

    def meanwhile() -> None:
        an.says(verb)
        if "xoa" in verb:
            an.picks("xóa")

    work.files = Slow(meanwhile)
    work()
    assert count(village) == (0, 0)
    monkeypatch.setattr(Folder, "kept_since", lambda self, sha256: 0.0)
    work()
    assert work.stored() == []


def test_the_same_update_twice_is_one_picture(an: Person, village: Village, work: Work) -> None:
    register(an)
    an.says("/baocao 1 120")
    for _ in range(2):
        an.sends("one-update", kind=Kind.PHOTO, attachment="f1")
    work()
    assert len(village.database.transact(rows.concerning, an.member_id)) == 1


def test_a_second_worker_leaves_the_files_alone(an: Person, village: Village, work: Work, tmp_path: Path) -> None:
    claim_with_photo(an)
    work()
    photo(an, attachment="f2")
    other = Work(village, tmp_path / "evidence")
    other.owner = "another process"
    other()
    assert count(village) == (1, 0)
    work()
    assert count(village) == (2, 0)


def test_what_a_process_that_died_left_half_written_goes(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    kept = folder.keep(b"whole")
    (tmp_path / "half" / "torn").write_bytes(b"hal")
    folder.sweep(0)
    assert (tmp_path / "half" / "torn").exists()
    folder.sweep(2**40)
    assert not (tmp_path / "half" / "torn").exists()
    assert folder.read(kept) == b"whole"
