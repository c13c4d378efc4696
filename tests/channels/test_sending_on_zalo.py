"""What the bot says reaches Zalo as plain text."""

import aiohttp
import pytest

from bot.channels.zalo.assumptions import TEXT_LIMIT
from bot.channels.zalo.channel import ZaloChannel
from domain.channel import Exhausted, Rejected, SendError, TokenRefused, TryLater, Unreachable
from domain.chat import Choice, Numbering, Outgoing, OutgoingFile
from tests.channels.wire import ZALO_TOKEN, FakeZalo

YES_NO = (Choice("Đồng ý", "yes"), Choice("Chưa", "no"))
LINK = "https://example.org/files/abc"
PICTURE = OutgoingFile("tiendo.png", "image/png", b"picture", LINK)


def said(zalo: FakeZalo) -> list[str]:
    return [call.fields["text"] for call in zalo.called("sendMessage")]


async def test_choices_are_numbered_below_the_text(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    sent = await on_zalo.send("6e", Outgoing("Đo\u0302\u0300ng chí xác nhận?", YES_NO))
    assert zalo.calls[0].fields == {"chat_id": "6e", "text": "Đồng chí xác nhận?\n\n1. Đồng ý\n2. Chưa"}
    assert sent == "z1"


async def test_choices_are_lettered_where_the_answer_is_a_number(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    await on_zalo.send("6e", Outgoing("Bao nhiêu cây?", YES_NO, numbering=Numbering.LETTERS))
    assert said(zalo) == ["Bao nhiêu cây?\n\nA. Đồng ý\nB. Chưa"]


async def test_a_long_text_comes_in_numbered_parts(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    await on_zalo.send("6e", Outgoing("đảng viên " * 500, YES_NO))
    parts = said(zalo)
    assert [part.partition("\n")[0] for part in parts] == ["(1/3)", "(2/3)", "(3/3)"]
    assert all(len(part) <= TEXT_LIMIT for part in parts)
    assert parts[-1].endswith("\n\n1. Đồng ý\n2. Chưa")


async def test_a_picture_is_shown_from_its_link_with_the_menu_below(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    await on_zalo.send("6e", Outgoing("Tiến độ", YES_NO, file=PICTURE))
    (call,) = zalo.calls
    assert call.method == "sendPhoto"
    assert call.fields == {"chat_id": "6e", "photo": LINK, "caption": "Tiến độ\n\n1. Đồng ý\n2. Chưa"}


async def test_a_picture_zalo_cannot_fetch_goes_as_a_link(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    zalo.will_refuse("sendPhoto", 400, "photo url unreachable")
    await on_zalo.send("6e", Outgoing("Tiến độ", file=PICTURE))
    assert said(zalo) == [f"Tiến độ\n\nTải tệp “tiendo.png”: {LINK}"]


async def test_any_other_file_goes_as_a_link_above_the_menu(zalo: FakeZalo, on_zalo: ZaloChannel) -> None:
    sheet = OutgoingFile("tonghop.xlsx", "application/vnd.ms-excel", b"PK", LINK)
    await on_zalo.send("6e", Outgoing("Tổng hợp", YES_NO, file=sheet, language="en"))
    assert said(zalo) == [f"Tổng hợp\n\nDownload “tonghop.xlsx”: {LINK}\n\n1. Đồng ý\n2. Chưa"]


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "chưa gửi được qua Zalo"), ("en-GB", "cannot be handed over"), ("km", "chưa gửi được")],
)
async def test_without_a_link_the_person_reads_why(
    zalo: FakeZalo, on_zalo: ZaloChannel, language: str, words: str
) -> None:
    await on_zalo.send("6e", Outgoing("", file=OutgoingFile("t.xlsx", "x/y", b"PK"), language=language))
    assert words in said(zalo)[0]
    assert "t.xlsx" in said(zalo)[0]


@pytest.mark.parametrize(("code", "error"), [(401, TokenRefused), (404, Unreachable), (500, TryLater)])
async def test_a_refusal_has_its_name_whatever_the_http_status(
    zalo: FakeZalo, on_zalo: ZaloChannel, code: int, error: type[SendError]
) -> None:
    zalo.will_answer("sendMessage", {"ok": False, "error_code": code, "description": "no"}, 200)
    with pytest.raises(error):
        await on_zalo.send("6e", Outgoing("Xin chào"))


async def test_a_used_up_quota_pauses_for_long_and_is_logged(
    zalo: FakeZalo, on_zalo: ZaloChannel, caplog: pytest.LogCaptureFixture
) -> None:
    zalo.will_refuse("sendMessage", 429, "Quota exceeded")
    with pytest.raises(Exhausted) as caught:
        await on_zalo.send("6e", Outgoing("Xin chào"))
    assert caught.value.retry_after >= 3600
    assert "quota" in caplog.text


@pytest.mark.parametrize("attachment", ["file:///etc/passwd", "", "anh.jpg"])
async def test_an_attachment_without_an_address_is_refused(on_zalo: ZaloChannel, attachment: str) -> None:
    with pytest.raises(Rejected):
        await on_zalo.fetch(attachment)


async def test_where_the_platform_is_secure_so_is_an_attachment(session: aiohttp.ClientSession) -> None:
    channel = ZaloChannel(ZALO_TOKEN, session, "https://127.0.0.1:9/bot")
    with pytest.raises(Rejected):
        await channel.fetch("http://127.0.0.1:9/a.jpg")
