"""Agreements in whole sentences, as different people type them; and what stays what it is beside them."""

from datetime import date

import pytest

from domain.agreements.agreement import Line, points_of
from domain.agreements.wishes import Wish, reason_in, wish_in
from domain.understanding.agreements.reading import changed_by, contents_in, leaves_the_rest, points_named
from domain.understanding.agreements.sayings import draws_up, objects, proposed, scores_named, signs_alone
from domain.understanding.agreements.spoken import head_said, orders_sending, period_said

TODAY = date(2026, 7, 10)
LINES = contents_in("x: phát triển đảng 30 điểm, trồng cây 40 điểm, đường hoa 20 điểm, sinh hoạt chi bộ 10 điểm")


def _points(lines: list[Line]) -> str:
    return " ".join(str(each.most) for each in lines)


@pytest.mark.parametrize(
    ("said", "points"),
    [
        (
            "soạn giùm giao ước thi đua cụm 3 chi bộ ấp 1, ấp 2, ấp 3, anh Ba ấp 3 làm cụm trưởng, từ nay tới cuối năm:"
            " phát triển đảng 30 điểm, trồng cây 40 điểm, đường hoa 20 điểm",
            "30 40 20",
        ),
        ("lap giao uoc cum ap 1 ap 2 nam 2026 trong cay 40 diem duong hoa 60 diem", "40 60"),
        ("Lập giúp tôi bản giao ước giữa ấp 1 và ấp 2: trồng cây 50, đường hoa 50", "50 50"),
        ("viết cái giao ước ấp 1 với ấp 2 nghen, trồng dừa 60đ, thoát nghèo 40đ", "60 40"),
        ("thao giao uoc 3 ap toi het nam: xay dung dang 40d; trong cay 30d; duong hoa 30d", "40 30 30"),
        ("Cho xin bản giao ước thi đua ấp 1, ấp 2 năm 2026 gồm trồng cây 70 điểm, vệ sinh môi trường 30 điểm", "70 30"),
        ("giao ước cụm: khuyến học 50 điểm, dân vận khéo 50 điểm, ấp 1 với ấp 2", "50 50"),
        ("tạo giao ước đến 31/12, nội dung: trồng cây 45 điểm; đường hoa 55 điểm", "45 55"),
        ("moi chi bo ap 2 ky giao uoc voi ap 1, soan giao uoc: trong cay 50 diem, duong hoa 50 diem", "50 50"),
        ("dung giao uoc giua ap 1 ap 3, chuyen doi so 20 diem, trong cay 80 diem", "20 80"),
    ],
)
def test_a_draft_is_said_in_one_sentence(said: str, points: str) -> None:
    assert draws_up(said)
    assert wish_in(said) is Wish.DRAW_UP
    assert _points(contents_in(said)) == points


@pytest.mark.parametrize(
    "said",
    [
        "tôi giao ước trồng 50 cây dừa trước 30/9",
        "tôi đăng ký trồng 20 cây dừa, sửa 3 cây cầu",
        "trồng được 20 cây rồi, hàng rào 4 hộ",
        "tự chấm giao ước: trồng cây 25 điểm, đường hoa 28 điểm",
        "sửa giao ước: trồng cây 30 điểm, đường hoa 30 điểm",
        "giao ước năm nay sao rồi",
        "họp chi bộ 19 giờ thứ sáu bàn giao ước thi đua",
        "ấp 1 được 90 điểm, ấp 2 được 80 điểm",
        "in giao ước ra giùm",
        "gửi thông báo: ký giao ước lúc 7 giờ",
    ],
)
def test_other_sentences_draw_nothing_up(said: str) -> None:
    assert not draws_up(said)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("từ nay tới cuối năm", TODAY, date(2026, 12, 31)),
        ("tu bua nay den het nam", TODAY, date(2026, 12, 31)),
        ("đến 30/11", TODAY, date(2026, 11, 30)),
        ("từ 1/8 đến 31/12", date(2026, 8, 1), date(2026, 12, 31)),
        ("tới hết tháng 11", TODAY, date(2026, 11, 30)),
        ("6 tháng cuối năm", date(2026, 7, 1), date(2026, 12, 31)),
        ("năm nay", date(2026, 1, 1), date(2026, 12, 31)),
        ("sang năm", date(2027, 1, 1), date(2027, 12, 31)),
        ("từ 1/2/2026 đến 31/12/2026", date(2026, 2, 1), date(2026, 12, 31)),
        ("2026-2027", date(2026, 1, 1), date(2027, 12, 31)),
    ],
)
def test_a_period_is_said_as_people_say_it(said: str, first: date, last: date) -> None:
    assert period_said(said, TODAY) == (first, last)


def test_no_period_is_made_up() -> None:
    assert period_said("trồng cây 40 điểm", TODAY) is None
    assert period_said("tới 45/13", TODAY) is None
    assert period_said("tới hết tháng 14", TODAY) is None


def test_who_leads_the_cluster_stands_in_its_own_piece() -> None:
    assert head_said("ấp 1, ấp 2, anh Ba ấp 3 làm cụm trưởng, từ nay") == " anh Ba ấp 3 làm cụm trưởng"
    assert head_said("cụm 3 chi bộ") == ""


@pytest.mark.parametrize(
    ("said", "points"),
    [
        ("bên tui đề nghị bớt trồng cây còn 30, tăng đường hoa lên 30 rồi mới ký", "30 30 30 10"),
        ("bot trong cay 10 diem", "30 30 20 10"),
        ("tăng đường hoa thêm 5 điểm", "30 40 25 10"),
        ("đường hoa 25 điểm thôi", "30 40 25 10"),
        ("giam dang xuong 20 diem", "20 40 20 10"),
        ("bỏ đường hoa", "30 40 10"),
        ("thêm an ninh trật tự 10 điểm nữa", "30 40 20 10 10"),
        ("sửa sinh hoạt thành 15 điểm", "30 40 20 15"),
        ("tăng trồng cây từ 40 lên 50 điểm", "30 50 20 10"),
        ("cho trồng cây 35, đường hoa 25", "30 35 25 10"),
    ],
)
def test_what_shall_be_different_is_named(said: str, points: str) -> None:
    changed = changed_by(LINES, said)
    assert changed
    assert _points(list(changed.lines)) == points


@pytest.mark.parametrize(
    "said",
    [
        "bớt trồng cây còn 30 cây",
        "tôi trồng thêm 5 cây dừa",
        "tôi xin giảm còn 15 cây thôi",
        "ấp 1 chấm trồng cây 25 điểm, đường hoa 28 điểm",
        "đăng ký trồng cây 30",
        "trồng cây 30",
        "hôm nay 30 người ra quân trồng cây",
        "đường hoa dài 2 km",
        "chi bộ đạt 6 tiêu chí",
        "dời họp sang 30/7",
    ],
)
def test_what_is_no_proposal_changes_no_draft(said: str) -> None:
    assert not proposed(said, LINES)


def test_a_content_with_a_slip_is_written_right_and_sent() -> None:
    said = "à thêm snh hoạt chi bộ 10 điểm nữa cho đủ, rồi gửi mấy ảnh coi"
    changed = changed_by(LINES[:3], said)
    assert changed
    assert changed.lines[-1].words == "Sinh hoạt chi bộ"
    assert points_of(changed.lines) == 100
    assert orders_sending(said)


@pytest.mark.parametrize(
    ("said", "sends"),
    [
        ("gửi đi", True),
        ("ok gửi luôn", True),
        ("xong chuyển mấy ảnh", True),
        ("khoan gửi, thêm an ninh 10 điểm", False),
        ("đừng gửi", False),
        ("chưa gửi nha", False),
        ("thi đua 10 điểm", False),
    ],
)
def test_an_order_to_send_is_no_halt(said: str, *, sends: bool) -> None:
    assert orders_sending(said) is sends


@pytest.mark.parametrize(
    "said",
    [
        "Rồi, giờ tui ký cho ấp 3",
        "ky lai ban moi cho ap 2 nghe",
        "anh Ba sửa vậy được, tui chịu, ký luôn cho ấp 1",
        "đồng ý, ký",
        "ok ký luôn",
        "tôi đọc rồi, ký thay mặt chi bộ ấp 2",
        "ky ten cho chi bo ap 1 di",
        "ký nha",
        "Đồng chí cho tôi ký lại",
        "tui ky cho ben ap 3",
    ],
)
def test_a_signature_needs_no_name_of_what_is_signed(said: str) -> None:
    assert signs_alone(said)


@pytest.mark.parametrize(
    "said",
    [
        "đăng ký cho ấp 3",
        "chữ ký của ấp 3",
        "Tôi ký rồi nha: QĐ 47-QĐ/ĐU ngày 10/7/2026 tặng giấy khen anh Tám ấp 1",
        "mua 5 ký lúa cho ấp 2",
        "mấy ký gạo cho ấp 2",
        "ai ký cho ấp 3",
        "chưa ký cho ấp 2",
        "khoan ký cho ấp 2",
        "ký biên bản họp cho ấp 1",
        "ký giấy mời giùm ấp 2",
        "không ký cho ấp 1 đâu",
        "ký gạo cho ấp 2",
    ],
)
def test_other_signatures_and_weights_sign_nothing(said: str) -> None:
    assert not signs_alone(said)


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("giao uoc toi doc roi, ky", Wish.SIGN),
        ("cho toi ky giao uoc cua cumj voi", Wish.SIGN),
        ("giao ước cụm 3 ấp ai ký rồi ai chưa", Wish.MISSING),
        ("giao uoc ky du chua", Wish.MISSING),
        ("ai đã ký giao ước rồi", Wish.MISSING),
        ("nhăc mấy ngừoi chưa ký giùm", Wish.REMIND),
        ("giuc ap 2 chua ky giao uoc giup", Wish.REMIND),
        ("nhắc anh Hai ký giao ước đi", Wish.REMIND),
        ("sao điểm cụm khác điểm tụi tui, lệch chỗ nào", Wish.DIFFER),
        ("diem cum cham lech diem minh cham bao nhieu", Wish.DIFFER),
        ("khối chấm ấp 1 thấp hơn tự chấm mấy điểm", Wish.DIFFER),
        ("ap 2 toi xin rut khoi giao uoc cum, mua nay lo chong ngap het roi", Wish.LEAVE),
        ("Cụm chấm lại ấp 1: trồng cây 20 thôi, mấy mục kia y như tụi nó tự chấm", Wish.SCORE),
        ("nhắc mấy người chưa đăng ký", None),
        ("nhắc mấy người chưa báo cáo giùm", None),
        ("ai đăng ký rồi ai chưa", None),
        ("số liệu ấp 1 khác ấp 2 chỗ nào", None),
        ("cụm loa ấp 3 hư rồi", None),
    ],
)
def test_what_is_wished_of_agreements(said: str, wish: Wish | None) -> None:
    assert wish_in(said) is wish


@pytest.mark.parametrize(
    ("said", "points"),
    [
        ("ấp 1 chấm thử: phát triển đảng 35, trồng cây 25, đường hoa 28, sinh hoạt 10", {0: 35, 1: 25, 2: 28, 3: 10}),
        ("tu cham dang 25 cay 20 vi chet nhieu, hoa 15, sinh hoat 10", {0: 25, 1: 20, 2: 15, 3: 10}),
        ("chấm trồng cây 20 điểm; đường hoa 18,5 điểm", {1: 20, 2: 18.5}),
        ("cham lai: trong cay: 20, duong hoa: 15", {1: 20, 2: 15}),
    ],
)
def test_points_are_given_by_name(said: str, points: dict[int, float]) -> None:
    assert scores_named(said, LINES)
    assert {at: float(value) for at, (value, _) in points_named(LINES, said).items()} == points


@pytest.mark.parametrize(
    "said",
    [
        "chi bộ tôi tự chấm được 6 tiêu chí rồi",
        "trồng cây 20 cây, đường hoa 2 km",
        "trồng được 20 cây rồi",
        "đường hoa 3 km chấm bao nhiêu điểm",
        "ấp 1 chấm trồng cây 20",
    ],
)
def test_reports_and_questions_give_no_points(said: str) -> None:
    assert not scores_named(said, LINES)


def test_the_rest_may_be_as_it_was() -> None:
    assert leaves_the_rest("mấy mục kia y như tụi nó tự chấm")
    assert leaves_the_rest("con lai giu nguyen")
    assert not leaves_the_rest("trồng cây 20 thôi")


@pytest.mark.parametrize(
    ("said", "objecting"),
    [
        ("tui không chịu, chú An mới trồng thêm 5 cây dừa chưa thấy tính", True),
        ("ben toi khong dong y", True),
        ("chấm vậy oan quá", True),
        ("tính sót phần của tụi tui rồi", True),
        ("chưa công bằng", True),
        ("được, tui đồng ý", False),
        ("trồng thêm 5 cây dừa", False),
        ("cảm ơn nha", False),
    ],
)
def test_an_objection_is_told_from_a_report(said: str, *, objecting: bool) -> None:
    assert objects(said) is objecting


def test_why_a_party_leaves_may_stand_behind_a_comma() -> None:
    said = "ap 2 toi xin rut khoi giao uoc cum, mua nay lo chong ngap het roi"
    assert reason_in(said) == "mua nay lo chong ngap het roi"
    assert reason_in("xin rút khỏi giao ước nha") == ""
