"""Exemplars are found by theme, place and words, asked how it was done, and sent to those whose work is alike."""

import pytest

from domain.understanding.exemplars.said import Wish, wish_in
from tests.talking import Person
from tests.talks.recognition.exemplars.following import pledge, recognise


@pytest.mark.usefixtures("exemplar")
@pytest.mark.parametrize(
    "words",
    [
        "tìm điển hình trồng dừa",
        "tim dien hinh trong dua",
        "có điển hình nào về bón phân không",
        "tìm điển hình ở ấp 1",
        "/dienhinh dừa xiêm",
        "xem giúp mô hình nào trồng dừa",
    ],
)
def test_found(bao: Person, bay: Person, words: str) -> None:
    assert "Một đồng chí của Chi bộ ấp 1: “trồng dừa xiêm" in bao.says(words)
    assert "Nguyễn Văn An (Chi bộ ấp 1): “trồng dừa xiêm" in bay.says(words)


@pytest.mark.usefixtures("exemplar")
def test_not_by_a_hidden_name_nor_where_there_is_none(bao: Person, bay: Person) -> None:
    assert "không tìm thấy điển hình nào về" in bao.says("/dienhinh tim Nguyễn Văn An")
    assert "Điển hình để học tập: 1" in bay.says("/dienhinh tim Nguyễn Văn An")
    assert "không tìm thấy" in bao.says("tìm điển hình nuôi tôm công nghệ cao")
    assert "không tìm thấy" in bao.says("tìm điển hình ở ấp 2")


def test_one_that_only_waits_is_not_found(bao: Person, binh: Person, an: Person) -> None:
    binh.says("giới thiệu đồng chí An làm điển hình về trồng dừa, để nhân rộng")
    binh.picks("Đúng, đề nghị")
    assert "không tìm thấy" in bao.says("tìm điển hình trồng dừa")
    assert "chưa được công nhận" in bao.says("/dienhinh the 1")
    assert "chưa được công nhận" in bao.says("/dienhinh hoc 1")


@pytest.mark.usefixtures("exemplar")
def test_asked_and_answered_without_the_hidden_name(an: Person, bao: Person, tam: Person) -> None:
    bao.says("/dienhinh hoi 1")
    bao.says("Cây giống mua ở đâu vậy đồng chí?")
    assert "Tôi chuyển lời này đến một đồng chí của Chi bộ ấp 1" in bao.reads(bao.heard)
    assert "Đã chuyển lời" in bao.picks("Gửi")
    told = an.receives()
    assert "Hồ Văn Bảo (Chi bộ ấp 2)" in told
    assert "“Cây giống mua ở đâu vậy đồng chí?”" in told
    answer = an.choice("Trả lời").value
    an.taps(answer)
    an.says("Mua ở trại giống của xã")
    assert "Đã chuyển lời" in an.picks("Gửi")
    answered = bao.receives()
    assert "Một đồng chí của Chi bộ ấp 1 trả lời đồng chí" in answered
    assert "An" not in answered.split("“")[0]
    assert "chỉ trả lời người đã hỏi" in an.says(f"/dienhinh dap 1 {tam.member_id}")
    assert "Chỉ điển hình mới trả lời" in tam.says(f"/dienhinh dap 1 {bao.member_id}")


@pytest.mark.usefixtures("exemplar")
def test_sent_once_to_those_whose_work_is_alike(chi: Person, bay: Person, tam: Person, an: Person) -> None:
    pledge(bay)
    tam.says("Tôi đăng ký giúp 2 hộ thoát nghèo trước 30/11/2026")
    tam.picks("Đúng")
    assert "Có 1 đồng chí đang có việc giống vậy" in chi.says("/dienhinh gui 1")
    assert "Đã gửi đến 1 đồng chí" in chi.picks("Đúng, gửi")
    told = bay.receives()
    assert "Có điển hình làm việc giống đồng chí đã đăng ký" in told
    assert "Việc của đồng chí: “Trồng 150 cây dừa”" in told
    assert "Đã gửi đến 0 đồng chí" in chi.says("/dienhinh gui 1 chac")
    assert tam.receives() == ""
    assert "mới gửi điển hình" in bay.says("/dienhinh gui 1")


def test_nobody_has_work_like_it(binh: Person, chi: Person, an: Person) -> None:
    recognise(binh, chi)
    assert "chưa ai có việc giống vậy" in chi.says("/dienhinh gui 1")


@pytest.mark.parametrize(
    "words",
    [
        "học tập và làm theo tấm gương đạo đức Hồ Chí Minh",
        "hoc tap va lam theo tu tuong, dao duc, phong cach Ho Chi Minh",
        "đăng ký xây dựng mô hình camera an ninh",
        "xây dựng 2 mô hình dân vận khéo",
        "trồng 50 cây dừa trước 30/6",
        "danh sách điển hình",
        "ai được công nhận điển hình",
        "đề nghị đồng chí Bình là điển hình",
        "học nghị quyết xong rồi",
        "chi bộ học tập chỉ thị 05 gắn với mô hình làm theo Bác",
    ],
)
def test_what_is_no_wish_of_learning(words: str) -> None:
    assert wish_in(words) is None


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("chi bộ ấp 2 học tập mô hình phân loại rác", Wish.FOLLOW),
        ("dang ky hoc tap dien hinh dong chi An", Wish.FOLLOW),
        ("toi con thieu bao nhieu cay moi bat kip dien hinh", Wish.GAP),
        ("chi bộ mình bắt kịp điển hình chưa", Wish.GAP),
        ("tôi đang học tập ai", Wish.GAP),
        ("ai đã bắt kịp điển hình", Wish.TABLE),
        ("mấy nơi đã nhân rộng mô hình dân vận khéo", Wish.TABLE),
        ("tinh hinh hoc tap dien hinh", Wish.TABLE),
        ("chi bộ đã nhân rộng mô hình phân loại rác ra 3 tổ", Wish.COPIED),
        ("có mô hình nào hay về phân loại rác không", Wish.FIND),
    ],
)
def test_what_is_wished(words: str, wish: Wish) -> None:
    assert wish_in(words) is wish
