"""Who waits for an answer about their data is shown to administrators with its day, and to doctor once it is late."""

import pytest

from bot.doctor.requests import of_requests
from bot.settings import Settings
from domain.roles import Role
from locales.language import language
from storage.ground.database import Database
from storage.own_data import requests
from tests.talking import Village

ON_SQLITE_ALONE = True


@pytest.mark.parametrize("channel", ["telegram", "zalo"])
def test_it_is_shown_until_it_is_settled_and_named_when_late(
    database: Database, channel: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    village = Village(database)
    village.organisation("CB1", "Chi bộ ấp 1")
    an = village.person(channel, "Nguyễn Văn An", "CB1")
    village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"))
    dung = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    monkeypatch.setattr("bot.running.clocks.Clocks.now", lambda _: village.now)
    speak = language("en")
    assert "thông tin cá nhân" not in dung.says("/tinhtrang")
    an.says("/dulieu sua")
    an.says("Nguyễn Văn Ẩn")
    assert "Đề nghị về thông tin cá nhân: 1, chậm nhất thứ Năm, 12/03/2026 phải trả lời" in dung.says("/tinhtrang")
    assert list(of_requests(database, Settings(), speak)) == []
    village.wait(days=3)
    assert "quá hạn" in dung.says("/tinhtrang")
    (late,) = of_requests(database, Settings(), speak)
    assert "1 not answered" in late.line()
    assert "An" not in late.line().split()
    dung.says("/tinhtrang")
    assert "Nguyễn Văn An" in dung.picks("Đề nghị về thông tin cá nhân")
    dung.picks("Sửa thành “Nguyễn Văn Ẩn”")
    assert list(of_requests(database, Settings(), speak)) == []
    assert database.transact(requests.waiting, village.now) == []
