"""What is answered below a reminder that is no plain number: several at once, not yet, too much, told already."""

import pytest

from tests.talking import Person

STOPPED = "ngừng nhắc, cho tới khi"
DONE = "Đã ghi:"


@pytest.mark.parametrize(
    "said",
    [
        "1. thêm 5 cây, 2. nhặt rác 1 lần",
        "1) them 5 cay 2) nhat rac 1 lan",
        "1/ trồng thêm 5 cây; 2/ nhặt rác được 1 lần",
        "việc 1: thêm 5 cây, việc 2: nhặt rác 1 lần",
        "1. them 5 cay\n3. nhat rac 1 lan",
    ],
)
def test_works_are_answered_by_their_places(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "25/50 cây dừa" in heard
    assert "1/2 lần" in heard


@pytest.mark.parametrize("said", ["1.500 cây", "1. 5 cây", "5 cây 1 lần 2 hộ"])
def test_no_place_is_read_where_none_is_said(three: Person, said: str) -> None:
    assert "25/50" not in three.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "Tôi đã báo cáo 20 cây hôm trước rồi, sao trợ lý còn hỏi nữa vậy?",
        "ủa hôm bữa tui báo 20 cây rồi mà sao còn hỏi hoài vậy",
        "bao roi sao con nhac hoai vay",
        "bữa trước tôi báo cáo rồi mà, sao còn nhắc nữa",
        "tui bc rồi mà",
        "báo cáo rồi mà đồng chí",
        "hom truoc noi 20 cay roi ma con hoi gi nua",
        "đã báo rồi sao lại hỏi hoài",
    ],
)
def test_who_told_already_hears_what_stands(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "Sổ đã ghi như sau" in heard
    assert "được 20, cần thêm 30 cây dừa" in heard
    assert DONE not in heard
    assert STOPPED not in heard


@pytest.mark.parametrize(
    "said",
    ["bc rồi mà. hôm qua nói với cô Bình rồi", "toi bao voi co Binh roi ma", "tui gọi cho chị Bình báo rồi"],
)
def test_what_was_told_to_somebody_is_not_in_the_book(pomelos: Person, binh: Person, said: str) -> None:
    heard = pomelos.says(said)
    assert "trong sổ chưa thấy ghi" in heard
    assert "chưa có báo cáo" in heard


@pytest.mark.parametrize("said", ["báo cáo thêm 5 cây dừa rồi nha", "hôm nay trồng thêm 5 cây dừa, báo rồi đó"])
def test_a_new_report_is_no_complaint(three: Person, said: str) -> None:
    assert "Sổ đã ghi như sau" not in three.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "may nhac nhieu qua",
        "nhắc gì nhắc hoài vậy, biết rồi",
        "nhắn hoài nhức đầu quá",
        "ngày nào cũng nhắc, mệt ghê",
        "tin nhan chi ma nhieu qua troi",
        "nhắc quá trời luôn",
        "sao nhắc nhiều dữ vậy",
        "nhiều tin quá trợ lý ơi",
    ],
)
def test_a_complaint_stops_nothing_and_less_is_offered(three: Person, said: str) -> None:
    heard = three.says(said)
    assert STOPPED not in heard
    assert "Mỗi ngày tôi chỉ nhắc một lần" in heard
    assert "Ngừng nhắc một tuần" in heard


@pytest.mark.parametrize("said", ["nhắc hoài, đừng nhắc nữa", "nhắn nhiều quá, tắt đi", "dung nhac tui nua"])
def test_who_wants_it_stopped_is_obeyed(three: Person, said: str) -> None:
    assert STOPPED in three.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "chắc làm hổng nổi 50 cây đâu, đất có nhiêu đó thôi, trồng được cỡ 35 cây là hết chỗ",
        "trồng dừa không nổi 50 cây đâu, chỉ được 35 cây là hết đất",
        "dua trong khong noi dau, co 35 cay la het cho",
    ],
)
def test_who_cannot_reach_it_may_lower_it(three: Person, said: str) -> None:
    heard = three.says(said)
    assert DONE not in heard
    assert "Giảm chỉ tiêu còn 35 cây dừa" in heard
    asked = three.picks("Giảm chỉ tiêu còn 35 cây dừa")
    assert "→ 35 cây dừa" in asked or "Vì sao vậy" in asked


@pytest.mark.parametrize(
    "said",
    [
        "Chắc tui làm hổng nổi đâu, đau lưng từ tháng 10 tới giờ, đất thì cho thuê rồi",
        "làm không nổi nữa đồng chí ơi",
        "vụ này tui làm hông nổi",
        "sức tui trồng không nổi đâu",
        "kham không nổi",
        "lam ko noi dau",
    ],
)
def test_no_number_is_pressed_for(pomelos: Person, said: str) -> None:
    heard = pomelos.says(said)
    assert "cảm ơn đồng chí đã nói thật" in heard
    assert "Xin thêm thời gian" in heard
    assert "Rút việc này" in heard


@pytest.mark.parametrize("said", ["trồng được 35 cây rồi, chưa nổi 50", "làm nổi hông con?", "bưởi chết hết trơn rồi"])
def test_what_sounds_like_it_is_not(pomelos: Person, said: str) -> None:
    assert "cảm ơn đồng chí đã nói thật" not in pomelos.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "chưa đồng chí ơi mấy bữa nay mưa quá đất sình lầy trồng xuống là chết hết, chờ ráo đất đã",
        "chua trong duoc cay nao het, mua hoai",
        "dạ chưa, tại giống về trễ",
        "chưa làm được, kẹt tiền mua giống",
        "chưa kịp trồng dừa nữa, bận thu hoạch lúa",
        "toi chua trong, nuoc ngap",
        "chưa có trồng tiếp do thiếu cây giống",
        "dạ thưa chưa ạ, nhà có đám giỗ",
    ],
)
def test_not_yet_with_its_reason_changes_no_number(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "Dạ, chưa làm được" in heard
    assert "được 20, cần thêm 30 cây dừa" in heard
    assert "Xin thêm thời gian" in heard
    assert "20/50" in three.says("/camket")


@pytest.mark.parametrize("said", ["chưa nộp được vì mất mạng", "chưa hiểu, giải thích giùm", "chưa có ai nhắc tôi"])
def test_another_not_yet_is_not_taken_so(three: Person, said: str) -> None:
    assert "Dạ, chưa làm được" not in three.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "khoảng sáu bảy chục cây gì đó, để chị ra đếm lại rồi nói",
        "chac co 60 cay, de toi dem lai roi bao",
        "hình như 60 mấy cây, để coi lại rồi nói nghen",
        "không nhớ nữa, để hỏi ông nhà rồi báo",
        "tầm bảy chục, chờ tui ra vườn đếm xong rồi trả lời",
    ],
)
def test_a_guess_is_not_pressed(pomelos: Person, said: str) -> None:
    heard = pomelos.says(said)
    assert "Tôi chưa ghi con số nào" in heard
    assert "09/12/2026 tôi sẽ nhắc" in heard
    assert "cây bưởi (" not in heard


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("50 cay buoi voi 10 cay mit", "10 cay mit"),
        ("50 cây bưởi và 10 cây xoài", "10 cây xoài"),
        ("được 50 cây bưởi với 20 cây dừa", "20 cây dừa"),
        ("50 cây bưởi, 10 cây mít", "10 cây mít"),
    ],
)
def test_what_was_not_promised_is_not_added(pomelos: Person, said: str, other: str) -> None:
    heard = pomelos.says(said)
    assert "50/100 cây bưởi" in heard
    assert f"“{other}” không thuộc việc" in heard


@pytest.mark.parametrize("said", ["30 cây với 20 cây nữa", "50 cây bưởi với 10 cây bưởi"])
def test_more_of_the_same_is_not_foreign(pomelos: Person, said: str) -> None:
    assert "không thuộc việc" not in pomelos.says(said)
