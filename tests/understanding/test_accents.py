"""Accents that were not typed are put in only where they are sure, learnt from what is in the repository."""

import gzip

import pytest

from benchmarks.accents.corpus import by_author, fingerprint
from benchmarks.accents.figures import Figures, never_trained
from benchmarks.accents.packing import packed
from domain.understanding.accents.grams import FILE, grams
from domain.understanding.accents.restoring import with_accents


@pytest.fixture(scope="module")
def unmet() -> Figures:
    return never_trained()


def test_the_counts_are_those_of_the_sentences_in_the_repository() -> None:
    assert grams().corpus == fingerprint(), "run `uv run python -m benchmarks.accents`"
    assert FILE.stat().st_size <= 400_000


def test_counting_again_gives_the_same_file() -> None:
    again = packed((each for said in by_author().values() for each in said), fingerprint())
    assert gzip.decompress(FILE.read_bytes()).decode() == again


def test_of_authors_never_learnt_from_nine_syllables_in_ten_are_right(unmet: Figures) -> None:
    assert unmet.share("syllables right", "syllables") >= 0.93
    assert unmet.share("whole right") >= 0.55


def test_what_is_offered_is_nearly_always_right_in_every_word(unmet: Figures) -> None:
    assert unmet.share("offered") >= 0.4
    assert unmet.share("offered right", "offered") >= 0.95
    assert unmet.counted["offered wrong"] == 0


def test_whoever_types_accents_is_offered_none(unmet: Figures) -> None:
    assert unmet.counted["needless"] == 0


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Trong 200 cay dua", "Trồng 200 cây dừa"),
        ("Trồng 200 cay dua", "Trồng 200 cây dừa"),
        ("TRONG 200 CAY DUA", "Trồng 200 cây dừa"),
        ("TẶNG 20 PHẦN QUÀ CHO HỘ NGHÈO Ở ẤP TÂN PHÚ", "Tặng 20 phần quà cho hộ nghèo ở ấp Tân Phú"),
        ("Trong 200 caay duwaf dduwowngf", "Trồng 200 cây dừa đường"),
        ("ko hut thuoc la nua", "không hút thuốc lá nữa"),
        ("Nao vet 2 km kenh Thay Cai", "Nạo vét 2 km kênh Thầy Cai"),
        ("Nuoi tom trong vuon dua", "Nuôi tôm trong vườn dừa"),
        ("Hien 30m2 dat lam duong", "Hiến 30m2 đất làm đường"),
    ],
)
def test_missing_accents_are_put_in(typed: str, offered: str) -> None:
    assert with_accents(typed) == offered


@pytest.mark.parametrize(
    "typed",
    [
        "Trồng 200 cây dừa",
        "Nuôi 5 con bò",
        "Trồng hoa dọc lộ",
        "Plant 50 palms by the road",
        "",
        "2026",
        "Zalo 123 OCOP",
    ],
)
def test_nothing_is_offered_where_nothing_is_missing(typed: str) -> None:
    assert with_accents(typed) == ""


@pytest.mark.parametrize("typed", ["trong xyz khung lang tut", "giup ba Tu neo don bep lung"])
def test_nothing_is_offered_where_a_word_is_not_sure(typed: str) -> None:
    assert with_accents(typed) == ""


def test_a_name_stays_as_it_was_typed() -> None:
    assert "Lanh Hoi" in (with_accents("Sua 3 cay cau o ap Lanh Hoi") or "Lanh Hoi")
