"""Make the example workbook for `import`: both sheets with three sample rows, and a page that explains each column."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_ORGANISATIONS = (
    ("ma", "ten", "loai", "ma_cap_tren"),
    ("XA01", "Đảng bộ xã Mẫu", "dang_bo_xa", ""),
    ("XA01-CB01", "Chi bộ ấp Một", "chi_bo", "XA01"),
    ("XA01-CB02", "Chi bộ Trường Tiểu học Mẫu", "chi_bo", "XA01"),
)
_MEMBERS = (
    ("ma", "ho_ten", "ma_to_chuc", "vai_tro", "lanh_dao"),
    ("TV001", "Nguyễn Văn Mẫu", "XA01-CB01", "bi_thu; cap_uy_vien@XA01", "x"),
    ("TV002", "Trần Thị Ví Dụ", "XA01-CB02", "bi_thu", "x"),
    ("TV003", "Lê Văn Thử", "XA01-CB01", "dang_vien", ""),
)
_GUIDE = (
    ("Cột", "Cách ghi"),
    ("to_chuc · ma", "Mã của tổ chức đảng, mỗi tổ chức một mã, không trùng."),
    (
        "to_chuc · loai",
        "dang_bo_tinh, dang_bo_xa, dang_bo_phuong, dang_bo_co_so, dang_bo_bo_phan, chi_bo_co_so, chi_bo …",
    ),
    ("to_chuc · ma_cap_tren", "Mã của tổ chức cấp trên trực tiếp; để trống nếu là cấp cao nhất."),
    ("thanh_vien · ma", "Mã của đảng viên, mỗi người một mã, không trùng."),
    ("thanh_vien · ma_to_chuc", "Mã của chi bộ nơi đồng chí sinh hoạt."),
    ("thanh_vien · vai_tro", "dang_vien, bi_thu, pho_bi_thu, cap_uy_vien, can_bo_tong_hop, quan_tri."),
    (
        "",
        "Nhiều vai trò cách nhau bằng dấu ; – vai trò ở tổ chức khác ghi thêm @ và mã, ví dụ: bi_thu; cap_uy_vien@XA01",
    ),
    ("thanh_vien · lanh_dao", "Ghi x nếu là lãnh đạo (cấp trưởng, cấp phó, cấp ủy viên); để trống nếu không."),
    ("thanh_vien · tu_ngay", "Không bắt buộc: sinh hoạt ở chi bộ từ ngày nào, ví dụ 31/12/2020."),
    ("thanh_vien · den_ngay", "Không bắt buộc: thôi sinh hoạt từ ngày nào."),
    ("thanh_vien · ly_do", "chuyển đi, xin ra khỏi Đảng, khai trừ, từ trần, nhập nhầm."),
    ("thanh_vien · loai", "Không bắt buộc: dang_vien, du_bi, mien_sinh_hoat, tam_thoi, doan_vien …"),
    ("to_chuc · den_ngay", "Không bắt buộc: ngày tổ chức kết thúc hoạt động."),
    ("", "Các dòng mẫu chỉ để minh họa: xóa đi trước khi nhập danh sách thật."),
)


def template() -> bytes:
    book = Workbook()
    book.remove(book.active)
    _fill(book.create_sheet("to_chuc"), _ORGANISATIONS, (16, 44, 18, 16))
    _fill(book.create_sheet("thanh_vien"), _MEMBERS, (16, 32, 16, 34, 12))
    _fill(book.create_sheet("huong_dan"), _GUIDE, (26, 110))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    for row in rows:
        sheet.append([value or None for value in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for index, width in enumerate(widths, start=1):
        column = get_column_letter(index)
        sheet.column_dimensions[column].width = width
        sheet.column_dimensions[column].number_format = "@"  # so that a code like 3-2 does not become a date
