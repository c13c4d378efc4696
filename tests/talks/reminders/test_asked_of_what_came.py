"""Why a message came, what was sent to whom, by which rule, whether in Tết; the week and the next round."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village
from tests.talks.outages.machine import Machine
from tests.talks.registering.test_registering import register


@pytest.fixture
def machine(village: Village, an: Person, binh: Person, chi: Person, caplog: pytest.LogCaptureFixture) -> Machine:
    return Machine(village, caplog, {"an": an, "binh": binh, "chi": chi})


def at_nine(machine: Machine, day: str) -> None:
    machine.on(day)
    machine.village.wait(hours=1)


def test_why_it_came_and_when_next(machine: Machine, an: Person) -> None:
    register(an, deadline="19/3")
    assert "chưa tự nhắn đồng chí tin nào" in an.says("sao bữa nay nhắc tui")
    at_nine(machine, "12/3")
    said = an.says("sao bua nay nhac tui vay")
    assert "12/03/2026 nhắc đồng chí vì:" in said
    assert "• “Trồng dừa”, còn 7 ngày (hạn thứ Năm, 19/03/2026)" in said
    assert "Lần tới: 18/03/2026" in said
    assert "18/03/2026" in an.says("hồi sáng nhắc tui vụ gì vậy")


def test_what_was_sent_to_oneself_and_to_a_comrade(machine: Machine, an: Person, binh: Person, chi: Person) -> None:
    register(an, deadline="19/3")
    at_nine(machine, "12/3")
    at_nine(machine, "18/3")
    said = an.says("mấy bữa trước trợ lý nhắc tui những gì vậy coi lại giùm")
    assert "đã nhắn đồng chí 2 lần:" in said
    assert "12/03/2026: “Trồng dừa”, còn 7 ngày" in said
    told = binh.says("anh An từ đầu tháng tới giờ được nhắc mấy lần rồi, nhắc hôm nào")
    assert "Từ 01/03/2026 đến nay tôi đã nhắc đồng chí Nguyễn Văn An 2 lần:" in told
    assert "chưa báo cáo lần nào" in told
    assert "Nguyễn Văn An: 2 lần, gần nhất 18/03/2026" in binh.says("đã nhắc mấy đồng chí trễ hạn chưa")
    assert "chỉ đồng chí ấy và bí thư chi bộ xem được" in an.says("trợ lý nhắc bà Bình mấy lần rồi")
    assert "An" not in chi.says("dong chi An duoc nhac may lan roi").replace("An Thạnh", "")
    an.says("/baocao 1 120")
    assert "đã có báo cáo" in binh.says("đồng chí An trợ lý nhắn mấy lần rồi, nhắn hôm nào")


def test_another_cannot_ask_by_number(an: Person) -> None:
    assert "đã nhắc" not in an.says("/danhantin 2") or "chỉ đồng chí ấy" in an.reads(an.heard)


def test_how_often_a_unit_was_reminded(machine: Machine, binh: Person, chi: Person) -> None:
    assert "chưa nhắc Chi bộ ấp 1 về báo cáo" in chi.says("đã đôn đốc ấp 1 mấy lần rồi")
    at_nine(machine, "21/3")
    came = [text for day, who, text in machine.heard if who == "binh" and "quý I/2026" in text]
    said = chi.says("ap 1 duoc nhac may lan vu bao cao roi")
    assert ("về báo cáo 1 lần:" in said) == bool(came)
    assert "Lê Thị Bình" not in said


def test_the_rule(an: Person, chi: Person, dung: Person) -> None:
    register(an)
    said = an.says("Trước hạn mấy ngày thì trợ lý nhắc? Quá hạn thì nhắc mấy lần?")
    assert "trước hạn 30, 7, 1 ngày; quá hạn thì nhắc sau 1, 8, 15, 22 ngày" in said
    assert "Lần tới: " in said
    above = chi.says("bao nhieu lan nhac thi moi bao len dang uy, quy dinh the nao")
    assert "sớm nhất quá hạn 36 ngày thì báo cấp trên; đơn vị quá hạn nộp báo cáo 15 ngày" in above
    dung.says("quá hạn 20 ngày thì báo cấp trên")
    dung.picks("Đúng")
    assert "sớm nhất quá hạn 20 ngày" in chi.says("chừng nào thì báo lên đảng ủy")


@pytest.mark.parametrize("said", ["tết có nhắc hông", "Tết này trợ lý có nhắc không vậy, mùng mấy mới nhắc lại?"])
def test_tet(village: Village, an: Person, said: str) -> None:
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    answer = an.says(said)
    assert "từ thứ Năm, 04/02/2027 đến hết thứ Tư, 10/02/2027" in answer
    assert "Từ thứ Năm, 11/02/2027 tôi nhắc lại" in answer


def test_a_day_and_a_year_of_rest(village: Village, an: Person, chi: Person) -> None:
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    assert "Đến thứ Ba, 04/05/2027 tôi nhắc lại" in an.says("30/4 có nhắc không")
    year = chi.says("lich nghi nam 2027 da co nhung ngay nao")
    assert "05/02–10/02 Tết" in year
    assert "hoán đổi" in year
    assert len(year.split("\n[")[0].splitlines()) <= 8 + 5


def test_a_day_off_made_up_for(village: Village, an: Person, chi: Person) -> None:
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    said = chi.says("nghi thu hai 4/1, lam bu thu bay 9/1")
    assert "nghỉ 04/01/2027" in said
    assert "09/01/2027 làm bù" in said
    chi.picks("Đúng")
    assert "tôi không tự nhắn ai" in an.says("4/1 có nhắc không")


def test_tomorrow_and_the_next_day(an: Person) -> None:
    register(an, deadline="19/3")
    assert "Mai, thứ Tư, 11/03/2026, tôi không nhắc" in an.says("mai có nhắc không")
    assert "12/03/2026: “Trồng dừa”" in an.says("chung nao nhac nua")


def test_when_a_pledge_is_due(an: Person) -> None:
    register(an, deadline="19/3")
    assert "“Trồng dừa”: thứ Năm, 19/03/2026 (còn 9 ngày)" in an.says("đk trồng dừa hết hạn ngày nào, còn mấy bữa nữa")


def test_the_week_and_today(machine: Machine, an: Person, binh: Person, chi: Person) -> None:
    register(an, deadline="12/3")
    at_nine(machine, "13/3")
    week = binh.says("tuần này có gì mới")
    assert "Tuần này, từ 09/03/2026: đăng ký thêm 1, mới quá hạn 1" in week
    assert "Quá hạn 1 việc (mới quá hạn: 1): Nguyễn Văn An" in week
    above = chi.says("tuan nay co gi moi")
    assert "Chi bộ ấp 1 (1)" in above
    assert "Nguyễn Văn An" not in above
    assert "“Trồng dừa”, quá hạn 1 ngày" in an.says("bữa nay có gì mới hông")
    assert "Nguyễn Văn An" in binh.says("bữa nay có gì mới")


def test_the_next_rounds(chi: Person) -> None:
    said = chi.says("Xong kỳ này thì đợt báo cáo nào mở tiếp theo, mở ngày nào?")
    assert "mở ngày" in said


def test_a_second_wish_waits(an: Person) -> None:
    register(an)
    said = an.says("Tết có nhắc không, mà tui trồng thêm 5 cây dừa rồi nha")
    assert "Tết" in said
    assert "trồng thêm 5 cây dừa rồi" in said


@pytest.mark.parametrize("said", ["tuần này tui trồng thêm 20 cây dừa", "mai nhắc tôi lại", "tuần sau nhắc tui vụ dừa"])
def test_what_sounds_near(an: Person, said: str) -> None:
    register(an)
    answer = an.says(said)
    assert "Lần tới" not in answer
    assert "đã nhắn đồng chí" not in answer


@pytest.mark.parametrize(
    "words",
    [
        "chào em, bữa nay có gì cần tôi làm hông",
        "hôm nay tui phải làm những việc gì",
        "co viec gi can toi giai quyet hong",
        "con ơi bữa nay chú có việc gì hông",
    ],
)
def test_what_awaits_whoever_asks(an: Person, binh: Person, words: str) -> None:
    register(an)
    said = binh.says(words)
    assert "Trong 7 ngày tới" in said
    assert "chờ đồng chí duyệt" in said


@pytest.mark.parametrize("words", ["tôi phải làm gì để đăng ký", "có gì cần chuẩn bị cho đại hội không"])
def test_other_questions_are_not_of_today(binh: Person, words: str) -> None:
    assert "7 ngày tới" not in binh.says(words)
