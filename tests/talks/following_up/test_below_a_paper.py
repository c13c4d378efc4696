"""Below a paper, or about that of one comrade: another one, somebody left out, larger letters, sent on."""

from dataclasses import replace

import pytest

from tests.talking import Person, Village


@pytest.fixture(autouse=True)
def _downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


@pytest.mark.parametrize("said", ["cái kia nữa", "cho tui ban con lai luon", "file kia nữa em"])
def test_the_other_one_is_asked_about(binh: Person, said: str) -> None:
    binh.says("làm phiếu họp chi bộ")
    asked = binh.says(said)
    assert "cần tệp nào" in asked
    assert "Excel" in asked


def test_somebody_is_left_out_in_the_word_file_alone(binh: Person) -> None:
    binh.says("làm phiếu họp chi bộ")
    told = binh.says("bỏ chú Bảy ra giùm, nhà chú đang có chuyện buồn")
    assert "tệp Word" in told
    assert "Số liệu chung vẫn giữ nguyên" in told
    assert "chia sẻ" in told
    assert "8/20" in binh.says("anh An làm tới đâu rồi")


@pytest.mark.parametrize(
    "said", ["gửi thẳng qua zalo cho ảnh luôn", "chuyển tờ đó cho anh An giùm", "gui to do cho anh An luon di"]
)
def test_a_paper_is_given_to_be_passed_on_and_nothing_is_handed_in(binh: Person, chi: Person, said: str) -> None:
    binh.receives()
    binh.says("anh An làm tới đâu rồi")
    told = binh.says(said)
    assert "Nguyễn Văn An" in told
    assert "chưa gửi gì" in told
    assert "Tôi nộp" not in told
