"""Who takes back what they agreed to is led to it; who only disagrees is asked with what."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "Trồng 200 cây dừa trước 30/6/2027"


@pytest.mark.parametrize(
    "said",
    [
        "thôi rút lại đồng ý giùm tui",
        "Tôi xin rút sự đồng ý nhé",
        "huy dong y di",
        "cho em thu hồi đồng ý",
        "hết đồng ý rồi",
        "bác rút lại lời đồng ý hôm bữa",
        "bo dong y luon",
    ],
)
def test_taking_back_the_consent_is_explained_and_takes_words(an: Person, said: str) -> None:
    register(an, PALMS, "")
    answer = an.says(said)
    assert "“Tôi rút”" in answer or "“tôi rút”" in answer
    assert "Họ tên: Nguyễn Văn An" in an.says("/dulieu")


@pytest.mark.parametrize("said", ["không đồng ý", "Dạ em không đồng ý đâu", "tui hong dong y"])
def test_who_only_disagrees_is_asked_with_what(an: Person, said: str) -> None:
    register(an, PALMS, "")
    answer = an.says(said)
    assert "không đồng ý điều gì" in answer
    assert "Rút lại sự đồng ý" in answer


@pytest.mark.parametrize(
    "said",
    [
        "rút việc trồng dừa đi, vợ tui không đồng ý",
        "vận động 9 hộ mà 2 hộ không đồng ý",
        "tôi đồng ý",
        "bà con không đồng ý hiến đất nữa",
    ],
)
def test_the_consent_of_others_is_not_meant(an: Person, said: str) -> None:
    register(an, PALMS, "")
    answer = an.says(said)
    assert "không đồng ý điều gì" not in answer
    assert "ôi rút”" not in answer
