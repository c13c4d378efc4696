"""A secretary who asks who owes a report hears of reports, however it is said, and who has not registered otherwise."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "said",
    [
        "chi bộ còn mấy ai nợ bc vậy em",
        "ai chưa gửi số liệu tháng này",
        "kể tên mấy đồng chí trễ báo cáo cho chú",
        "còn những ai chưa thấy báo gì hết trơn",
        "mấy ông hứa đầu năm mà giờ nín khe là ai",
        "dong chi nao chua cap nhat tien do",
        "ai đăng ký rồi mà chưa báo lần nào",
    ],
)
@pytest.mark.usefixtures("bay")
def test_who_has_not_reported_is_named(an: Person, binh: Person, said: str) -> None:
    register(an)
    heard = binh.says(said)
    assert "Nguyễn Văn An: 1 việc" in heard
    assert "Trần Văn Bảy" not in heard


@pytest.mark.parametrize(
    "said",
    [
        "ai chưa bao giờ đăng ký việc gì",
        "cho tôi số liệu ai chưa đăng ký",
        "mấy ai chưa chịu hứa gì mà im re",
        "ai chưa ghi tên",
    ],
)
def test_who_has_not_registered_is_another_list(an: Person, binh: Person, said: str) -> None:
    register(an)
    assert "Chưa đăng ký:" in binh.says(said)


@pytest.mark.parametrize(
    "said",
    ["nhắc mấy đc chưa bc giùm", "đôn đốc ai chưa nộp số liệu", "réo mấy người hứa mà chưa thấy làm gì hết đi em"],
)
def test_they_are_urged_to_report(an: Person, binh: Person, said: str) -> None:
    register(an)
    assert "đã đăng ký mà chưa báo cáo" in binh.says(said)


@pytest.mark.usefixtures("bay")
def test_others_are_urged_to_register(an: Person, binh: Person) -> None:
    register(an)
    assert "chưa đăng ký sẽ nhận" in binh.says("nhắc mấy người chưa bao giờ đăng ký giùm chị")
