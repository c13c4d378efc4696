"""What every peer asks and answers, and the script that plays it: words only, no framework."""

from benchmarks.dialogue.script import Script, press, say

GROUPS = (
    "Xây dựng Đảng, hệ thống chính trị",
    "Phát triển kinh tế",
    "Văn hóa, xã hội",
    "Quốc phòng, an ninh",
    "Chuyển đổi số",
)
DEADLINES = ("Hết quý này", "Hết 6 tháng", "Hết năm nay", "Hết nhiệm kỳ")
CONFIRM = ("Đồng ý", "Thôi")

ASK_CONTENT = "Đồng chí đăng ký việc gì?"
ASK_GOAL = "Mục tiêu là bao nhiêu? Ví dụ: 50 cây."
ASK_DEADLINE = "Đồng chí hoàn thành khi nào?"
ASK_GROUP = "Đồng chí đăng ký thuộc nhóm việc nào?"
DISMISSED = "Đã bỏ, chưa ghi nhận gì."


def read_back(draft: dict[str, str]) -> str:
    """The card before the last question."""
    return (
        f"Nội dung: {draft['content']}\nMục tiêu: {draft['goal']}\nThời hạn: {draft['deadline']}\n"
        f"Nhóm: {draft['group']}\nĐồng chí xác nhận?"
    )


def kept(number: int) -> str:
    return f"Đã ghi nhận nội dung đăng ký số {number}. Cảm ơn đồng chí."


SCRIPT = Script(
    opening=(),
    dialogue=(
        say("/dangky", expects=ASK_CONTENT),
        say("Đan lưới cho bà con", expects=ASK_GOAL),
        say("12 buổi", expects=ASK_DEADLINE),
        press(2, expects=ASK_GROUP),
        press(1, expects="Mục tiêu: 12 buổi\nThời hạn: Hết năm nay\nNhóm: Phát triển kinh tế"),
        press(0, expects="Đã ghi nhận"),
    ),
)
