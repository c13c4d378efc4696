"""What is asked of reminders, as different people type it; and what sounds near and orders, reports or complains."""

import pytest

from domain.understanding.reminding.asked import Asked, read_asked

ASKED = {
    Asked.WHY: (
        "sao bữa nay nhắc tui",
        "sao bua nay nhac tui",
        "Vì sao tôi nhận được tin chi bộ ấp 1 chậm?",
        "Sao tôi lại nhận được tin về chi bộ ấp 1 vậy, việc này của bí thư mà?",
        "sao tự nhiên nhắn tui vậy",
        "hồi sáng nhắc tui vụ gì vậy",
        "bữa nay nhắc cái chi vậy",
        "tại sao hôm nay trợ lý lại nhắc tôi",
        "ly do gi ma nhac toi bua nay",
        "Xin cho biết vì sao sáng nay tôi được nhắc",
        "mắc gì sáng sớm nhắn tui",
        "tin nhắn sáng nay là sao vậy",
        "nhac tui vi chuyen gi vay",
    ),
    Asked.SENT: (
        "mấy bữa trước trợ lý nhắc tui những gì vậy coi lại giùm",
        "chị Tám từ đầu tháng tới giờ được nhắc mấy lần rồi, nhắc hôm nào",
        "Đồng chí Tám trợ lý đã nhắn mấy lần rồi, nhắn hôm nào, có trả lời gì không?",
        "ap 1 da duoc nhac may lan vu bc thang 11 roi",
        "nhắc anh Năm bao nhiêu lần rồi vậy",
        "đã nhắc đồng chí Năm chưa",
        "co nhac chi Tam chua",
        "tuần rồi trợ lý nhắc tui cái gì",
        "hôm qua nhắc tui vụ gì vậy",
        "xem lại các tin đã nhắc tôi",
        "lần nhắc gần nhất của ông Năm là hôm nào",
        "bữa giờ bot nhắn tui mấy lần",
        "đã đôn đốc ấp 1 mấy lần rồi",
    ),
    Asked.RULE: (
        "Trước hạn mấy ngày thì trợ lý nhắc? Quá hạn thì nhắc mấy lần?",
        "Bao nhieu lan nhac thi moi bao len dang uy, quy dinh the nao",
        "bao lâu nhắc một lần",
        "mấy ngày thì nhắc một lần vậy",
        "quá hạn bao nhiêu ngày thì báo lên cấp trên",
        "Quy định nhắc nhở của trợ lý thế nào",
        "nhac may lan roi moi bao dang uy",
        "tới hạn thì nhắc mấy lần",
        "trễ hạn rồi nhắc theo quy định nào",
        "chừng nào thì báo lên đảng ủy",
        "1 tuan nhac may lan",
    ),
    Asked.NEXT: (
        "chừng nào nhắc nữa",
        "chung nao nhac tiep",
        "bữa nào nhắc lại vậy",
        "lần nhắc tới là bữa nào",
        "mai có nhắc không",
        "nhắc nữa là ngày mấy",
        "khi nào trợ lý nhắc tôi nữa",
        "còn nhắc nữa không",
        "tin nhắc tiếp theo hôm nào vậy em",
        "bao giờ mới nhắc lại",
        "hôm nào bot nhắn tui nữa",
    ),
    Asked.REST: (
        "tết có nhắc hông",
        "Tết này trợ lý có nhắc không vậy, mùng mấy mới nhắc lại?",
        "nghi tet am lich nam nay he thong ngung nhac tu ngay nao toi ngay nao",
        "mùng 3 tết có nhắc không",
        "chủ nhật có nhắn tin không",
        "lễ thì có nhắc hông vậy",
        "tết nhất có nhắn gì không em",
        "Dịp Tết Nguyên đán hệ thống có gửi tin nhắc không",
        "trợ lý nghỉ tết từ ngày nào",
        "may ngay tet co nhac ko",
        "30/4 có nhắc không",
    ),
    Asked.YEAR_OF_REST: (
        "lich nghi nam 2027 da co nhung ngay nao",
        "lịch nghỉ lễ năm sau",
        "năm tới nghỉ những ngày nào",
        "ngày nào trợ lý không nhắn tin",
        "ngày nghỉ hoán đổi năm 2027 có chưa",
        "cho xem ngày nghỉ năm 2027",
        "nam sau duoc nghi may ngay nao",
    ),
}
NOT_ASKED = (
    "Nghị quyết giao trồng 10.000 cây xanh đến năm 2030 là nghị quyết số mấy?",
    "sao nhắn 10 lần không trả lời",
    "Kiểm tra xem tin nhắn sáng nay có bao nhiêu người đã đọc",
    "Mấy tin nhắc 7 giờ sáng nay đã đi hết chưa?",
    "nhắc một lần là đủ, sao nhắc tới năm lần",
    "bữa giờ sao không thấy nhắc gì vậy em",
    "Tôi đang đi viếng đồng đội, mấy hôm nữa nhắc.",
    "mấy bữa đó đừng có nhắn nha với lại cái vụ nhặt rác tháng này tui mới làm được một lần",
    "Tết tỉnh cho nghỉ từ 4/2 đến hết 10/2/2027, cập nhật lịch nghỉ giúp, mấy ngày đó không nhắc ai hết",
    "đừng nhắc tui tới hết tết",
    "Qua rằm tháng Giêng hãy nhắc tôi lại, giờ đang mùa thu hoạch bưởi Tết bận lắm",
    "qua Tết nhắc tui được không",
    "nhắc gì nhắc hoài vậy, biết rồi",
    "Tôi đã báo cáo 20 cây hôm trước rồi, sao trợ lý còn hỏi nữa vậy?",
    "sao sáng nay không thấy nhắc gì",
    "mai nhắc tôi lại",
    "nhắc anh Năm giùm tui",
    "ngày 12/12 chi bộ tôi nghỉ, đừng nhắn ai",
    "ai chua bao cao",
    "hôm qua tui nhắc anh Năm rồi",
    "tết này tui trồng thêm 20 cây",
    "lần sau nhắc sớm hơn nha",
    "trước hạn 3 ngày nhắc tui",
    "mỗi tuần nhắc một lần thôi",
    "bữa nào rảnh thì nhắc tui",
    "khi nào tới hạn nhắc tui",
    "nhắc tôi trước 3 ngày được không",
    "làm sao để nhận tin nhắc",
    "sao tui không nhận được tin nhắc",
    "Tôi nhặt rác mấy lần rồi",
    "nhắn chị Bình giùm là tui bận",
    "tuần sau nhắc lại",
    "sao chưa nhận được báo cáo của ấp 1",
    "Tui nhắc anh Năm mấy lần rồi mà ảnh không nghe",
    "sao tui không được ghi nhận",
    "nhận thêm 20 cây giống hôm qua rồi",
)


@pytest.mark.parametrize(("said", "asked"), [(each, asked) for asked, some in ASKED.items() for each in some])
def test_it_is_known_what_is_asked(said: str, asked: Asked) -> None:
    assert read_asked(said) is asked


@pytest.mark.parametrize("said", NOT_ASKED)
def test_orders_reports_and_complaints_ask_nothing(said: str) -> None:
    assert read_asked(said) is None
