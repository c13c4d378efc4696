"""Raw Telex and VNI in a sentence: turned into Vietnamese where they surely are that, and nowhere else."""

from datetime import date

import pytest

from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act
from domain.understanding.progress import read_progress
from domain.understanding.sentence import read_pledge
from domain.understanding.text.raw_typing import as_meant

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tooi ddawng kys thu gom 500 kg rac nhuwaj", "tôi đăng ký thu gom 500 kg rac nhựa"),
        ("to6i d9a8ng ky1 tro62ng 50 ca6y du72a", "tôi đăng ký trồng 50 cây dừa"),
        ("Tooi xin ddawng kys troofng 50 caay duwaf", "Tôi xin đăng ký trồng 50 cây dừa"),
        ("TOOI DDAWNG KYS HIEENS 100 M2 DDAATS", "TÔI ĐĂNG KÝ HIẾN 100 M2 ĐẤT"),
        ("da troongf dduowcj 60 caay, nhaf em cos 2 con bof", "da trồng được 60 cây, nhà em có 2 con bò"),
        ("nhuwngx nguwowif ngheof cos gieengs nuwowcs", "những người nghèo có giếng nước"),
        ("d9a4 tro62ng d9u7o75c 60 ca6y, to 5 ap 3", "đã trồng được 60 cây, to 5 ap 3"),
        ("cos 3 cuoocs hopj ddax xong", "có 3 cuốc họp đã xong"),
        ("ddi hoij ddaauf ddos", "đi họi đầu đó"),
        ("giuwx ddaats, quys ddaauf nawm", "giữ đất, quý đầu năm"),
    ],
)
def test_raw_syllables_become_vietnamese(typed: str, meant: str) -> None:
    assert as_meant(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "dang ky zoom facebook book xoong boong",
        "see you too, cows and laws",
        "to1 ap3 km2 t12 q1 m2",
        "dang ky 50 m2 dat, 3 km2",
        "ma cua toi la ABCDEFGH va DDAWKYSF",
        "tôi đăng ký trồng 50 cây, ddawng kys",
        "toi mua 2 cai xoong va 3 cai boong",
        "web wifi sms test max box",
        "Loof Nguyen, food court, good book",
        "nuoi 5 con ga",
        "",
        "a6 b7 c8 d9",
    ],
)
def test_what_is_no_raw_vietnamese_stays(typed: str) -> None:
    assert as_meant(typed) == typed


def test_english_words_codes_and_measures_stay_in_a_sentence_that_is_raw() -> None:
    said = as_meant("ddawng kys zoom, facebook, xoong, 3 m2, ma ABCDEFGH, ddax nhaapj roofi")
    assert said == "đăng ký zoom, facebook, xoong, 3 m2, ma ABCDEFGH, đã nhập rồi"


def test_pledges_reports_and_acts_all_read_what_is_meant() -> None:
    pledge = read_pledge("tooi ddawng kys thu gom 500 kg rac nhuwaj tu gio den 30/4", TODAY)
    assert (pledge.content, pledge.deadline.day) == ("thu gom 500 kg rac nhựa", date(2027, 4, 30))
    assert read_act("tooi ddawng kys troofng 50 caay duwaf").act is Act.PROMISE
    report = read_progress("troofng dduowcj 60 caay roofi", "cây", None, None, "Trồng 200 cây dừa")
    assert (report.done, report.asks) == (60, ())


@pytest.mark.parametrize("text", ["dda" * 50_000, "aaf " * 20_000, "d9a1" * 10_000])
def test_no_text_is_too_long(text: str) -> None:
    assert as_meant(text) is not None
