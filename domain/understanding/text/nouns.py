"""List words that are counted: after a number they make a quantity, never a date or the number of something."""

from domain.understanding.text.phrasebook import lexicon

COUNTED = lexicon(
    """chi bộ, chi hội, chi đoàn, đảng bộ, đảng viên, đảng ủy viên, cấp ủy, tổ chức, tổ, ấp, xã, phường, khóm,
    khu phố, khu dân cư, thôn, hộ, gia đình, người, đồng chí, đ / c, cán bộ, công chức, viên chức, nhân dân,
    căn, nhà, ngôi, cây, con, cái, chiếc, bộ, cuốn, quyển, bài, bản, tin, buổi, lớp, lần, lượt, cuộc, hội
    nghị, hội thảo, đợt, mô hình, công trình, phần việc, dự án, đề án, kế hoạch, sáng kiến, đề tài, sản phẩm,
    doanh nghiệp, hợp tác xã, htx, tổ hợp tác, tiêu chí, tiêu chuẩn, chỉ tiêu, nội dung, nhiệm vụ, giải pháp,
    km, m, m2, m3, mét, mét vuông, ha, hecta, héc ta, công đất, sào, mẫu đất, tấn, tạ, yến, kg, kí, ký, ký lô,
    gam, lít, giạ, thùng, bao, gói, bịch, hộp, chai, suất, phần quà, phần, quà, học bổng, thẻ, tuyến, cầu,
    đường, cống, giếng, bóng đèn, đèn, camera, xe, máy, tập thể, cá nhân, điển hình, học sinh, sinh viên, học
    viên, hội viên, đoàn viên, thanh niên, phụ nữ, quần chúng, em, cháu, trẻ, trẻ em, bà con, cụ, lao động,
    việc làm, vụ, trường hợp, hồ sơ, thủ tục, đơn vị máu, đơn vị, giờ, tiết, trang, chuyên đề, câu, câu lạc
    bộ, clb, nhóm, đội, ngày công, phần trăm, %, khách, lượt khách, ý kiến, kiến nghị, đơn thư, văn bản, báo
    cáo, phong trào, gương, nguồn, cơ sở, cơ quan, trường, điểm, nhà máy, hạng mục, gốc, luống, vườn, ao,
    chuồng, đàn, trái, quả, trứng, bó, cặp, đôi, túi, tờ, tấm, bức, lá, phiếu, tài khoản, trang trại, cửa
    hàng, số hộ, số, diện tích, dân số, thành viên, đại biểu, nam, nữ, tân binh, chiến sĩ, máy tính, tivi,
    bàn, ghế, phòng, thùng rác, chậu, hố, đoạn, đề xuất, lời, video, clip, tác phẩm, bể, bồn, ghe, xuồng, tàu,
    lồng, bè, vuông, thửa, suất quà, cờ, cột cờ, cột, trụ, hàng rào, tủ sách, tủ, bữa, nón, áo, chữ ký, bình,
    góc, món, loại, tuyến đường, cây số, cây cầu, kilomet, ki lô gam, giấy, thư, sổ, hội, nhóm zalo, fanpage,
    pa nô, băng rôn, cờ, đàn bò, con giống, ki lô mét, kilogam, ml, gram, cm, mm"""
)
MONEY_NOUNS = lexicon(
    """đồng, đ, vnd, vnđ, tiền, tiền mặt, tiền quỹ, vốn, kinh phí, ngân sách, thu nhập, doanh thu, lợi nhuận, nợ, quỹ"""
)
NATURE = lexicon("cây, con, lượt, người, bản, trứng, quả, trái, sản phẩm, tờ, cây xanh, con giống, viên, hạt, cá, tôm")
"""What is counted by the thousand million; anything else behind "tỷ" is what money is for."""
