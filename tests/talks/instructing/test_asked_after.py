"""Instructions asked after, and answered without the word itself."""

from tests.talking import Person, Village


def test_those_past_due_are_listed(binh: Person, chi: Person, village: Village) -> None:
    chi.says("chỉ đạo ấp 1 rà lại số liệu, chậm nhất 13/3")
    chi.picks("Gửi")
    village.wait(days=4)
    assert "à lại số liệu" in chi.says("chỉ đạo nào quá hạn mà chưa thấy trả lời thì liệt kê ra")
    assert "à lại số liệu" in binh.says("xã mới giao cái chỉ đạo gì đó phải hông, coi lại cho tui với")
    said = binh.says("trả lời xã là chi bộ đã họp ngày 8/3, làm xong trước 12/3")
    assert "đã họp ngày 8/3" in said
    assert "Chỉ đạo đơn vị nào" not in chi.says("ai trả lời chỉ đạo rồi")


def test_given_in_other_words_and_until_another_day(binh: Person, chi: Person) -> None:
    said = chi.says("Giao chỉ đạo cho ấp một: giải trình nguyên nhân chậm, hạn 12/3")
    assert "Chi bộ ấp 1" in said and "“Giải trình nguyên nhân chậm”" in said and "12/03" in said
    assert "15/03" in chi.says("gia hạn thêm cho họ tới 15/3")
    chi.picks("Gửi")
    assert "15/03" in binh.receives()
    said = chi.says("lùi cho ấp 1 tới 17/3 đi")
    assert "17/03" in said and "Thay cho chỉ đạo trước" in said
    chi.picks("Gửi")
    assert "17/03" in binh.receives() and "Giải trình" in chi.says("chỉ đạo hôm bữa họ trả lời chưa")
    assert "15/03" not in binh.says("xã có chỉ đạo gì không")


def test_which_are_late_and_which_have_time(chi: Person, village: Village) -> None:
    chi.says("chỉ đạo ấp 1 rà lại số liệu, chậm nhất 13/3")
    chi.picks("Gửi")
    assert "quá hạn" in chi.says("chỉ đạo nào quá hạn mà chưa trả lời thì liệt kê ra")
    assert "à lại số liệu" in chi.says("mấy cái còn hạn thì sao")
    village.wait(days=7)
    assert "à lại số liệu" in chi.says("chỉ đạo nào quá hạn mà chưa trả lời thì liệt kê ra")


def test_an_answer_without_the_word_and_whether_it_was_read(binh: Person, chi: Person) -> None:
    assert "chưa có chỉ đạo nào" in binh.says("Chỉ đạo hôm bữa của xã chị trả lời chưa ta?")
    assert "Không có chỉ đạo nào" in binh.says("Trả lời giùm: đã rà xong, còn 2 việc xin dời qua 31/7")
    chi.says("chỉ đạo ấp 1 rà lại số liệu, chậm nhất 13/3")
    chi.picks("Gửi")
    said = binh.says("Trả lời giùm: đã rà xong, còn 2 việc xin dời qua 31/7")
    assert "“đã rà xong, còn 2 việc xin dời qua 31/7”" in said
    binh.picks("Gửi")
    assert "không rõ cấp trên đọc chưa" in binh.says("Xã đọc chưa") or "Thưa" in binh.says("xem chỉ đạo")
