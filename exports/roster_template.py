"""Make the example workbook for `import`: both sheets with three sample rows, and a page that explains each column."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exports import page_looks

_ORGANISATIONS = (
    ("Mã", "Tên tổ chức", "Loại", "Mã cấp trên"),
    ("XA01", "Đảng bộ xã Mẫu", "dang_bo_xa", ""),
    ("XA01-CB01", "Chi bộ ấp Một", "chi_bo", "XA01"),
    ("XA01-CB02", "Chi bộ Trường Tiểu học Mẫu", "chi_bo", "XA01"),
)
_MEMBERS = (
    ("Mã", "Họ và tên", "Mã chi bộ", "Vai trò", "Lãnh đạo"),
    ("TV001", "Nguyễn Văn Mẫu", "XA01-CB01", "bi_thu; cap_uy_vien@XA01", "x"),
    ("TV002", "Trần Thị Ví Dụ", "XA01-CB02", "bi_thu", "x"),
    ("TV003", "Lê Văn Thử", "XA01-CB01", "dang_vien", ""),
)
_GUIDE = (
    ("Cột", "Cách ghi"),
    ("Tổ chức · Mã", "Mã của tổ chức đảng, mỗi tổ chức một mã, không trùng."),
    (
        "Tổ chức · Loại",
        "dang_bo_tinh, dang_bo_xa, dang_bo_phuong, dang_bo_co_so, dang_bo_bo_phan, chi_bo_co_so, chi_bo …",
    ),
    ("Tổ chức · Mã cấp trên", "Mã của tổ chức cấp trên trực tiếp; để trống nếu là cấp cao nhất."),
    ("Đảng viên · Mã", "Mã của đảng viên, mỗi người một mã, không trùng."),
    ("Đảng viên · Mã chi bộ", "Mã của chi bộ nơi đồng chí sinh hoạt."),
    ("Đảng viên · Vai trò", "dang_vien, bi_thu, pho_bi_thu, cap_uy_vien, can_bo_tong_hop, quan_tri."),
    (
        "",
        "Nhiều vai trò cách nhau bằng dấu ; – vai trò ở tổ chức khác ghi thêm @ và mã, ví dụ: bi_thu; cap_uy_vien@XA01",
    ),
    ("Đảng viên · Lãnh đạo", "Ghi x nếu là lãnh đạo (cấp trưởng, cấp phó, cấp ủy viên); để trống nếu không."),
    ("Đảng viên · Từ ngày", "Không bắt buộc: sinh hoạt ở chi bộ từ ngày nào, ví dụ 31/12/2020."),
    ("Đảng viên · Đến ngày", "Không bắt buộc: thôi sinh hoạt từ ngày nào."),
    ("Đảng viên · Lý do", "chuyển đi, xin ra khỏi Đảng, khai trừ, từ trần, nhập nhầm."),
    ("Đảng viên · Loại", "Không bắt buộc: dang_vien, du_bi, mien_sinh_hoat, tam_thoi, doan_vien …"),
    ("Tổ chức · Đến ngày", "Không bắt buộc: ngày tổ chức kết thúc hoạt động."),
    ("", "Các dòng mẫu chỉ để minh họa: xóa đi trước khi nhập danh sách thật."),
)


def template() -> bytes:
    book = Workbook()
    book.remove(book.active)
    _fill(book.create_sheet("Tổ chức"), _ORGANISATIONS, (16, 44, 18, 16))
    _fill(book.create_sheet("Đảng viên"), _MEMBERS, (16, 32, 16, 34, 12))
    _fill(book.create_sheet("Hướng dẫn"), _GUIDE, (26, 100))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    for number, row in enumerate(rows):
        sheet.append([value or None for value in row])
        for cell in sheet[sheet.max_row]:
            (page_looks.lined if number else page_looks.headed)(cell)
    page_looks.laid_out(sheet, widths)
    for index in range(1, len(widths) + 1):
        # So that a code like 3-2 does not become a date.
        sheet.column_dimensions[get_column_letter(index)].number_format = "@"
