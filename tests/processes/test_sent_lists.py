"""Lists of members over the wire: fetched from the platform or sent by the page, agreed to, and written."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import col, select

from domain.links import sign_list, sign_upload
from storage.ground.database import Session
from storage.tables import Member, SentList
from tests.processes.deployment import SECRET_KEY, Deploy, Deployment
from tests.processes.people import ADMIN, BRANCH
from tests.talks.rosters.conftest import HEAD, workbook

LIST = workbook(HEAD, (1, "Đỗ Văn Tám", BRANCH))


def names(session: Session) -> list[str]:
    return list(session.exec(select(Member.name)))


def newest(session: Session) -> SentList:
    return session.exec(select(SentList).order_by(col(SentList.id).desc())).first() or pytest.fail("no list")


@pytest.mark.parametrize("postgresql", [False, True], ids=["sqlite", "postgresql"])
def test_a_list_is_fetched_shown_and_written(deploy: Deploy, postgresql: bool) -> None:
    deployment = deploy("telegram", postgresql=postgresql)
    deployment.start()
    phone = deployment.phone(ADMIN)
    phone.hands_over(LIST, "danh-sach.xlsx", photo=False)
    phone.hears("Tôi đang đọc “danh-sach.xlsx”")
    phone.hears("Đã đọc “danh-sach.xlsx”", "thêm 1")
    assert "Đỗ Văn Tám" not in deployment.read(names)
    phone.picks("Đồng ý nhập")
    phone.hears("Đã nhập “danh-sach.xlsx”")
    assert "Đỗ Văn Tám" in deployment.read(names)
    assert deployment.read(newest).content is None
    assert _left_behind(deployment) == []


def _left_behind(deployment: Deployment) -> list[str]:
    return [path.name for path in (deployment.folder / "data" / "evidence").rglob("*") if path.is_file()]


def test_a_list_comes_by_the_page_once(deploy: Deploy) -> None:
    deployment = deploy("zalo")
    phone = deployment.phone(ADMIN)
    deployment.start(settings=deployment.public())
    deployment.serves()
    phone.says("nhập danh sách")
    phone.hears("qua trang riêng")
    phone.picks("Gửi danh sách")
    said = phone.hears("/tai-danh-sach/")
    path = "/tai-danh-sach/" + said.partition("/tai-danh-sach/")[2].split()[0]
    client = deployment.client

    page = client.get(path)
    assert page.status_code == 200
    assert "Danh sách đảng viên" in page.text
    assert "<script" not in page.text
    assert "no-store" in page.headers["cache-control"]
    assert client.post(path, files=[("file", ("<b>.exe", b"MZ"))]).status_code == 400
    assert client.post(path, files=[("file", ("", b""))]).status_code == 400
    assert client.post(path, content=b"x").status_code in (400, 413)
    assert client.post(path, files=[("file", ("a.csv", b"x" * 20_000_001))]).status_code == 413

    assert "Đã nhận" in client.post(path, files=[("file", ("../danh-sach.xlsx", LIST))]).text
    again = client.post(path, files=[("file", ("a.xlsx", LIST))])
    assert again.status_code == 404
    assert "nhập danh sách" in again.text
    phone.hears("Đã đọc “danh-sach.xlsx”", "thêm 1")
    phone.picks("Đồng ý nhập")
    phone.hears("Đã nhập")
    assert "Đỗ Văn Tám" in deployment.read(names)

    now = datetime.now(UTC)  # noqa: TID251 - the process under test goes by the real clock too
    forged = {
        "expired": sign_list(1, now - timedelta(seconds=1), SECRET_KEY),
        "another key": sign_list(1, now + timedelta(hours=1), "another key"),
        "no such row": sign_list(99, now + timedelta(hours=1), SECRET_KEY),
        "for papers": sign_upload(1, 1, now + timedelta(hours=1), SECRET_KEY),
        "nonsense": "..",
    }
    assert {why: client.get(f"/tai-danh-sach/{token}").status_code for why, token in forged.items()} == dict.fromkeys(
        forged, 404
    )
