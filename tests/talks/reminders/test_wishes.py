"""Wishes about reminders as people type them: of single works, another hour, another app, two in one sentence."""

import pytest

from tests.talking import Person, Village

STOPPED = "ngừng nhắc, cho tới khi"
LITTER = "không nhắc việc “Mỗi tháng nhặt rác 2 lần” nữa"


@pytest.mark.parametrize(
    "said",
    [
        "đừng nhắc vụ rác nữa, tui nhớ mà, còn dừa thì cứ nhắc",
        "việc nhặt rác khỏi nhắc, tui nhớ mà. Còn dừa với hộ nghèo thì cứ nhắc",
        "dung nhac vu rac nua con dua thi van nhac nghen",
        "khỏi nhắc nhặt rác, mấy cái kia nhắc bình thường",
        "tắt nhắc vụ rác giùm, dừa thì nhắc như cũ",
        "rác thì thôi nhắc, dừa thì cứ nhắc",
        "ngưng nhắc cái nhặt rác đi nghe, mấy việc khác vẫn nhắc",
        "dừa thì nhắc tiếp, còn rác khỏi nhắc",
    ],
)
def test_one_work_is_silent_and_the_others_are_not(three: Person, said: str) -> None:
    heard = three.says(said)
    assert LITTER in heard
    assert STOPPED not in heard


@pytest.mark.parametrize(
    "said",
    ["chỉ nhắc vụ dừa thôi", "đừng nhắc nữa, còn dừa thì cứ nhắc", "chi nhac dua thoi nghen, may cai kia khoi nhac"],
)
def test_only_one_work_goes_on(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "không nhắc việc “Giúp 2 hộ nghèo”, “Mỗi tháng nhặt rác 2 lần” nữa" in heard
    assert "vẫn nhắc việc “Trồng 50 cây dừa”" in heard


@pytest.mark.parametrize("said", ["sao nhắc vụ dừa mà khỏi nhắc vụ rác?", "mai nhắc vụ dừa", "vụ rác có nhắc không"])
def test_no_work_is_silenced_by_a_question(three: Person, said: str) -> None:
    heard = three.says(said)
    assert LITTER not in heard
    assert STOPPED not in heard


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("doi gio nhac qua 7 gio toi", "19:00"),
        ("đổi giờ nhắc từ 7 rưỡi sáng qua 5 giờ chiều giùm", "17:00"),
        ("dời giờ nhắc sang 8h sáng", "08:00"),
        ("sáng sớm quá, đổi qua 6 giờ chiều đi", "18:00"),
        ("chuyển nhắc tôi sang buổi tối", "19:00"),
        ("nhắc tôi lúc 6 giờ chiều thay vì buổi sáng", "18:00"),
        ("mỗi ngày nhắc tôi lúc 6h chiều nghen", "18:00"),
        ("giờ nhắc đổi lại 9h sáng nha", "09:00"),
    ],
)
def test_another_hour_is_for_always(three: Person, said: str, hour: str) -> None:
    assert f"từ nay tôi nhắc việc của đồng chí lúc {hour}" in three.says(said)


@pytest.mark.parametrize("said", ["7 giờ tối nay nhắc tôi", "mai 8h nhắc lại", "đổi ngày họp qua 8 giờ tối mai"])
def test_an_hour_of_one_day_is_not(three: Person, said: str) -> None:
    assert "từ nay tôi nhắc" not in three.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "thôi tui khỏe rồi, nhắc lại bình thường đi",
        "nhac lai binh thuong di",
        "tui ra viện rồi, nhắc lại giùm",
        "hết bận rồi, nhắc lại tôi nghen",
        "về tới nhà rồi, nhắc lại đi con",
        "xong đám rồi nhắc tui lại như thường",
        "khoe lai roi, nhac lai binh thuong nha",
    ],
)
def test_reminders_are_taken_up_again(three: Person, said: str) -> None:
    assert "Tôi vẫn đang nhắc đồng chí" in three.says(said)
    three.says("nghỉ nhắc 1 tháng")
    assert "Lần nhắc tới là" in three.says(said)


@pytest.mark.parametrize("said", ["mai nhắc lại", "chiều nhắc lại tui nghen", "khỏe rồi thì báo, tuần sau nhắc lại"])
def test_a_day_is_no_taking_up(three: Person, said: str) -> None:
    assert "Tôi vẫn đang nhắc đồng chí" not in three.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "nhận qua {app}, đừng nhắn bên đây nữa",
        "nhan qua {app} dung nhan ben day nua",
        "Có thể gửi qua {app} thay vì chỗ này được không cháu, bác ít mở cái này lắm",
        "từ nay nhắn qua {app} giùm tui",
        "chuyển qua {app} nhắc nghen",
        "nhac tui ben {app} di, o day it coi",
        "gửi tin bên {app} cho tôi",
        "tôi xài {app} thôi, nhắn qua {app} nha",
    ],
)
def test_another_app_stops_nothing(three: Person, channel: str, said: str) -> None:
    other = {"zalo": "Telegram", "telegram": "Zalo"}[channel]
    heard = three.says(said.format(app=other))
    assert STOPPED not in heard
    assert f"trên {other}, nên vẫn nhắn ở đây" in heard
    assert "Dùng thêm" in heard


def test_this_app_is_said_to_be_it(three: Person, channel: str) -> None:
    here = {"zalo": "Zalo", "telegram": "Telegram"}[channel]
    assert f"Đây là {here} rồi" in three.says(f"nhắn qua {here} thôi nghen")


@pytest.mark.parametrize("said", ["gửi hình qua zalo được không", "hôm qua tôi nhắn qua zalo rồi", "zalo"])
def test_what_is_sent_by_an_app_is_not_meant(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "nên vẫn nhắn ở đây" not in heard
    assert "Tôi vẫn nhắn ở đây" not in heard


@pytest.mark.parametrize(
    ("said", "wish", "report"),
    [
        (
            "sang som qua tui con di the duc, doi qua 6 gio chieu di, ma bua nay trong them duoc 5 cay roi do",
            "lúc 18:00",
            "25/50 cây dừa",
        ),
        ("đổi giờ nhắc qua 7 giờ tối nghen, hôm nay trồng thêm được 5 cây dừa rồi", "lúc 19:00", "25/50 cây dừa"),
        ("hôm nay trồng thêm được 5 cây dừa rồi, từ nay nhắc tôi lúc 5 giờ chiều", "lúc 17:00", "25/50 cây dừa"),
        (
            "thứ tư tuần sau đi Cần Thơ tới chủ nhật mới dìa đừng có nhắn nha với lại nhặt rác mới làm được 1 lần",
            "16/12/2026 đến hết Chủ nhật, 20/12/2026",
            "1/2 lần",
        ),
        ("đừng nhắc vụ rác nữa, dừa trồng thêm được 5 cây rồi", LITTER, "25/50 cây dừa"),
    ],
)
def test_two_wishes_are_both_done(three: Person, said: str, wish: str, report: str) -> None:
    heard = three.says(said)
    assert wish in heard
    assert report in heard


@pytest.mark.parametrize(
    "said",
    [
        "tuần sau thứ tư tui đi Cần Thơ tới chủ nhật mới về, mấy bữa đó đừng nhắn",
        "thứ tư tuần sau đi Sài Gòn đến chủ nhật, khỏi nhắc nha",
        "tu thu tu tuan sau toi chu nhat dung nhac tui",
    ],
)
def test_a_stay_is_told_by_weekdays(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "16/12/2026 đến hết Chủ nhật, 20/12/2026" in heard
    assert "“Trồng 50 cây dừa” tới hạn trong thời gian đó" in heard


def test_either_reading_of_a_day_is_offered(three: Person) -> None:
    heard = three.says("nhac tui viec giup ho ngheo vao mung 5 thang 1")
    assert "05/01/2027 tôi sẽ nhắc" in heard
    assert "10/02/2027" in heard
    assert "không nhắc việc" not in heard


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("cho chi xin toi 20 thang 1", "20/01/2027"),
        ("cho tui xin tới 20/1 nghen", "20/01/2027"),
        ("vì đất chưa khô nên tôi xin gia hạn đến hết ngày 20/01/2027", "20/01/2027"),
        ("xin lùi tới cuối tháng 1", "31/01/2027"),
        ("cho em xin thêm tới 20/1, giống chưa về", "20/01/2027"),
        ("Kính gửi trợ lý, do mưa nhiều nên xin gia hạn đến 20/1/2027. Trân trọng.", "20/01/2027"),
        ("xin gia han toi 20 thang 1 vi nuoc ngap", "20/01/2027"),
    ],
)
def test_more_time_takes_the_day_that_was_said(pomelos: Person, said: str, day: str) -> None:
    assert f"01/12/2026 → {day}" in pomelos.says(said)


def test_the_reason_that_was_said_goes_with_it(pomelos: Person, binh: Person, village: Village) -> None:
    pomelos.says("vì cây giống về trễ nên tôi xin gia hạn đến hết ngày 15/01/2027")
    assert "Vì sao" not in pomelos.picks("Đúng")
    village.deliver_to({"binh": binh, "tam": pomelos})
    assert "cây giống về trễ" in binh.heard[-1].text


def test_some_days_more_asks_until_when(three: Person) -> None:
    assert "dời tới ngày nào" in three.says("Trễ vài bữa được hông, bên trại giống hẹn 25 tây mới giao cây con")


@pytest.mark.parametrize("said", ["cho tôi xin 5 cây giống", "xin nghỉ nhắc tới 20/1", "trồng được 5 cây rồi xin báo"])
def test_other_wishes_are_no_more_time(pomelos: Person, said: str) -> None:
    assert "01/12/2026 → 20/01/2027" not in pomelos.says(said)
