"""The wish is heard out of a long story, of which no day and no word is taken; no share is raised by word."""

from dataclasses import replace

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    "said",
    [
        "Chào con, bữa kia bác đi đám cưới đứa cháu trên Sài Gòn về mệt quá, sáng nay bấm sao mà mất tiêu cái bảng, "
        "bác chỉ muốn coi trong chi bộ mấy người lo cây cầu với mấy người trồng dừa tới đâu rồi, có ai trễ hông",
        "chao con, bua kia bac di dam cuoi ve met qua, sang nay bam sao ma mat tieu cai bang, bac chi muon coi "
        "may nguoi lo cay cau voi may nguoi trong dua toi dau roi, co ai tre hong",
    ],
)
def test_the_works_that_are_asked_after_are_told(binh: Person, said: str) -> None:
    told = binh.says(said)
    assert "Không mất gì" in told
    assert "Trần Văn Bảy" in told
    assert "Nguyễn Văn An" in told
    assert "1 việc đã quá hạn" in told


def test_work_that_nobody_does_is_said_to_be_nobodys(binh: Person) -> None:
    assert "chưa có việc nào về “đèn đường”" in binh.says("mấy người lo đèn đường tới đâu rồi")


@pytest.mark.parametrize(
    "said",
    [
        "lat nua hop ngoai xa toi phien chi phat bieu, hoi hop qua. cho chi 1 cau thoi: ap 1 dang ky duoc may nguoi",
        "Nói giùm tui 1 câu thôi, chi bộ ấp 1 đăng ký được mấy người rồi",
    ],
)
def test_one_sentence_is_one_sentence(binh: Person, said: str) -> None:
    told = binh.says(said)
    assert told.startswith("Tính đến ngày 10/07/2026, Chi bộ ấp 1 có")
    assert "\n" not in told


@pytest.mark.parametrize(
    "said", ["kéo ấp 1 lên 90% giùm chị, bữa họp chị lỡ miệng", "nang ap 1 len 90 phan tram di em"]
)
def test_no_share_is_raised_by_word(chi: Person, said: str) -> None:
    told = chi.says(said)
    assert "không làm được" in told
    assert "Chi bộ ấp 1 hôm nay:" in told
    assert "Muốn đạt 90% thì còn" in told
    assert "giữ nguyên" in chi.says("chị biểu thì cứ làm đi, ai biết")


def test_two_days_are_kept_for_another_branch(chi: Person) -> None:
    assert "So với ngày 30/06/2026" in chi.says("so với ngày 30/6 thì sao")
    told = chi.says("còn ấp 1?")
    assert "Chi bộ ấp 1" in told
    assert "So với ngày 30/06/2026" in told


@pytest.mark.parametrize(
    "said",
    ["báo cáo chi bộ gửi lên có tên em không, em không muốn nêu tên", "toi khong muon neu ten trong bao cao dau"],
)
def test_a_member_hears_whether_the_name_goes_up(an: Person, said: str) -> None:
    told = an.says(said)
    assert "chưa đồng ý" in told
    assert "Đến nay làm được" not in told


@pytest.mark.parametrize(
    "said", ["PDF bao cao 6 thang dang uy, gap, 2h chieu hop", "word bc 6 thang nghen, chieu nay hop"]
)
def test_a_paper_named_by_its_form_is_no_announcement(village: Village, chi: Person, said: str) -> None:
    village.deployment = replace(village.deployment, public=True)
    told = chi.says(said)
    assert "Gửi đến đâu" not in told
    assert "Báo cáo 6 tháng" in told
