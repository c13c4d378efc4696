"""How much of a kind of work was done is added up; of groups and places that are not kept that is said."""

import pytest

from tests.talking import Person


@pytest.fixture
def planted(an: Person) -> Person:
    """Return a member with coconut palms, of which 40 stand, and money for a road."""
    for text in ("Tôi đăng ký trồng 200 cây dừa trước 31/12/2026", "Tôi đăng ký ủng hộ 5 triệu đồng trước 31/12/2026"):
        an.says(text)
        for _ in range(6):
            labels = [each.label for message in an.heard for each in message.choices]
            done = next((each for each in labels if each.startswith("✅")), "")
            an.picks(done or next((each for each in labels if each.startswith("Có")), labels[0]))
            if done:
                break
    an.says("đã trồng được 40 cây dừa")
    return an


@pytest.mark.parametrize(
    "words",
    [
        "bà con mình trồng được mấy cây rồi, cộng lại coi",
        "tổng cộng chi bộ trồng được bao nhiêu cây",
        "cho chú tổng số cây cả chi bộ trồng tới nay",
        "trong duoc bao nhieu cay tat ca roi em",
        "riêng phần trồng cây thì cộng lại được mấy gốc",
        "gộp hết gốc cây của anh em lại là bao nhiêu",
    ],
)
def test_trees_are_added_up(planted: Person, binh: Person, words: str) -> None:
    said = binh.says(words)
    assert "về “cây”: 1 việc" in said
    assert "40/200 cây dừa" in said
    assert "triệu" not in said


def test_several_kinds_at_once(planted: Person, binh: Person) -> None:
    said = binh.says("tổng cộng trồng được bao nhiêu cây, góp bao nhiêu tiền, hiến mấy mét đất")
    assert "40/200 cây dừa" in said
    assert "0/5 triệu đồng" in said
    assert "chưa có việc nào về “đất”" in said


@pytest.mark.parametrize("words", ["tổ 2 sao rồi", "Tổ Văn còn thiếu những ai", "tổ 4 sao rồi, gom số giùm cô"])
def test_groups_are_not_kept(planted: Person, binh: Person, words: str) -> None:
    binh.says(words)
    assert "không ghi riêng từng tổ" in "\n".join(each.text for each in binh.heard)


@pytest.mark.parametrize(
    "words", ["tổng hợp chi bộ", "ai chưa đăng ký", "bao nhiêu đảng viên đăng ký rồi", "chi bộ mình làm tới đâu rồi"]
)
def test_other_questions_have_the_figures_alone(planted: Person, binh: Person, words: str) -> None:
    said = binh.says(words)
    assert "về “" not in said
    assert "tổ" not in said.split("\n")[0]
