"""Every setting that can be mistyped is named in Vietnamese with what to write, and `doctor` goes on without it."""

from pathlib import Path

import pytest

from bot.mistyped import chosen_language, read_as_far_as_possible, read_settings
from bot.refusal import Refused
from bot.settings import Settings
from locales.language import language
from locales.wording.operating.reasons import refusal_text

NUMBERS = [name.upper() for name, field in Settings.model_fields.items() if field.annotation in (int, float)]


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def refused() -> str:
    with pytest.raises(Refused) as refusal:
        read_settings()
    return refusal_text(chosen_language(), refusal.value)


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("typed", ["80a80", "", "-99999999999", "nan"])
def test_a_number_that_is_none(name: str, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, typed)
    said = refused()
    assert said.startswith(f"mục cài đặt {name}: “{typed}” ")
    assert "hãy ghi như" in said or "ít nhất là" in said or "nhiều nhất là" in said


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("TIMEZONE", "Asia/HCM", "không có múi giờ này; hãy ghi Asia/Ho_Chi_Minh"),
        ("LOCALE", "vn", "hãy ghi vi hoặc en"),
        ("DATABASE_URL", "dongkhoi.sqlite", "hãy ghi sqlite:///"),
        ("DATABASE_URL", "postgresql://nguoi:mat-khau@may:cong/ten", "hãy ghi sqlite:///"),
        ("PUBLIC_URL", "bot.example.vn", "hãy ghi đủ địa chỉ"),
        ("TELEGRAM_BASE_URL", "api.telegram.org/bot", "hãy ghi đủ địa chỉ"),
        ("TELEGRAM_FILE_URL", "http://[::1", "hãy ghi đủ địa chỉ"),
        ("ZALO_BASE_URL", "https:/bot", "hãy ghi đủ địa chỉ"),
        ("PORT", "70000", "“70000” quá lớn; nhiều nhất là 65535"),
    ],
)
def test_each_says_what_to_write(name: str, typed: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, typed)
    line = refused()
    assert line.startswith(f"mục cài đặt {name}: ")
    assert said in line
    assert "mat-khau" not in line


def test_what_is_mistyped_has_its_default_where_the_rest_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "80a80")
    monkeypatch.setenv("BACKUP_KEEP", "0")
    monkeypatch.setenv("HOST", "0.0.0.0")  # noqa: S104 - nobody listens
    settings, mistakes = read_as_far_as_possible("en")
    assert (settings.port, settings.backup_keep, settings.host) == (8080, 14, "0.0.0.0")  # noqa: S104 - likewise
    assert mistakes == {
        "PORT": "“80a80” is no whole number; write it as 8080",
        "BACKUP_KEEP": "“0” is too little; the least is 1",
    }


def test_a_file_in_another_encoding_is_refused() -> None:
    Path(".env").write_bytes("TELEGRAM_BOT_TOKEN=1:mã\n".encode("utf-16"))
    assert refused() == "không đọc được .env: hãy lưu lại dạng văn bản UTF-8"


def test_the_language_is_that_of_the_file_where_the_environment_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("LOCALE=en\n", encoding="utf-8")
    assert chosen_language() == language("en")
    monkeypatch.setenv("LOCALE", "vi")
    assert chosen_language() == language("vi")
