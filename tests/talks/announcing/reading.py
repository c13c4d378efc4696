"""Announce something that is to be read, by talking."""

from tests.talking import Person, Village

WORDS = "Học tập Nghị quyết 05 về phong trào Đồng Khởi mới"
ASKED = "yêu cầu xác nhận đã đọc"


def announced(author: Person, village: Village, *said: str, to: str = "") -> None:
    """Let an author announce it; what is `said` at the last look changes what is asked."""
    author.says(f"/thongbao {WORDS}")
    if to:
        author.says(to)
    for words in said or (ASKED,):
        author.says(words)
    author.picks("Gửi")
    village.advance_broadcasts()
