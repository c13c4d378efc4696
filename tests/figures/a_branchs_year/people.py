"""Who lives the year: by which phone they are reached, what they promise, and how they answer what comes unasked."""

from dataclasses import dataclass
from enum import StrEnum

from domain.roles import Role

CELL, QUIET_CELL, COMMUNE = "CB3", "CB5", "XA"


class Manner(StrEnum):
    """How somebody answers a question about what they promised."""

    PROMPTLY = "promptly"  # within hours
    LATE = "late"  # after days, often on a Sunday or at night
    WRONGLY = "wrongly"  # at once, and nothing that answers it
    NEVER = "never"


@dataclass(frozen=True)
class Part:
    """A part in the year. `promises`: typed on the first days; `each`: what is reported at a time, in this unit."""

    name: str
    home: str
    manner: Manner = Manner.NEVER
    posts: tuple[tuple[Role, str], ...] = ()
    promises: str = ""
    each: int = 0
    unit: str = ""
    joined: bool = True


CAST = {
    "Thu": Part("Nguyễn Thị Thu", CELL, posts=((Role.SECRETARY, CELL),)),
    "Đức": Part("Phạm Văn Đức", CELL, posts=((Role.DEPUTY, CELL),)),
    "Hoa": Part("Lê Thị Hoa", CELL, Manner.PROMPTLY, (), "tôi đăng ký trồng 500 cây dừa trước 31/10", 45, "cây dừa"),
    "Minh": Part("Đỗ Quang Minh", CELL, Manner.PROMPTLY, (), "Mỗi tháng tổ chức 1 buổi tuyên truyền, đến hết năm"),
    "Sáu": Part("Ngô Văn Sáu", CELL, Manner.LATE, (), "Tôi đăng ký nuôi 60 con gà trước 30/6", 8, "con gà"),
    "Tư": Part("Đặng Văn Tư", CELL, Manner.NEVER, (), "Đăng ký sửa 400 mét đường trước 20/3"),
    "Dung": Part("Mai Thị Dung", CELL, Manner.WRONGLY, (), "tôi đăng ký trồng 30 cây xanh trước 15/8"),
    "Khánh": Part("Hồ Duy Khánh", CELL, Manner.LATE, (), "Tôi đăng ký trồng 90 cây mai trước 30/4", 20, "cây mai"),
    "Lan": Part("Bùi Thị Lan", CELL, Manner.PROMPTLY, (), "tôi đăng ký trồng 40 cây cau trước 12/2", 10, "cây cau"),
    "Bảy": Part("Trần Văn Bảy", CELL, Manner.NEVER, (), "tôi đăng ký trồng 20 cây bưởi trước 15/6"),
    "Cúc": Part("Võ Thị Cúc", CELL, Manner.LATE, (), "tôi đăng ký trồng 100 cây chanh trước 24/11", 15, "cây chanh"),
    "Nam": Part("Lý Hoài Nam", CELL, Manner.PROMPTLY, joined=False, each=12, unit="cây mít"),
    "Út": Part("Phan Thị Út", CELL, Manner.NEVER, (), "tôi đăng ký trồng 25 cây ổi trước 3/5"),
    "Nga": Part("Lê Thị Nga", QUIET_CELL, posts=((Role.SECRETARY, QUIET_CELL),)),
    "Xuân": Part(
        "Cao Thị Xuân", QUIET_CELL, Manner.PROMPTLY, (), "tôi đăng ký trồng 60 cây dừa trước 31/12", 10, "cây dừa"
    ),
    "Hải": Part("Lê Văn Hải", QUIET_CELL, posts=((Role.STAFF, COMMUNE),)),
    "Công": Part("Võ Thành Công", QUIET_CELL, posts=((Role.SECRETARY, COMMUNE),)),
    "Quân": Part("Trần Quân", "", posts=((Role.ADMIN, ""),)),
}
WRONG = ("ủa ai nhắn vậy con", "99/99/2027", "ừ", "mai mốt tính", "số mấy vậy", "ok con")
