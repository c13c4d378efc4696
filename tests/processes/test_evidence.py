"""Pictures and papers over the wire: fetched from the platform, or sent by the page; kept outside the database."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.evidence.kinds import judge
from domain.links import sign_upload
from storage.evidence import fetching
from storage.evidence.folder import Folder, hash_of
from storage.ground.database import Session
from storage.tables import Pledge
from tests.pictures import WHERE, jpeg, png
from tests.processes.deployment import SECRET_KEY, Deploy, Deployment
from tests.processes.phones import Phone
from tests.processes.pledging import TALK
from tests.processes.program import until

PDF = b"%PDF-1.4 a paper"
PROGRAM = b"MZ\x90\x00 a program"


def pledge(phone: Phone) -> None:
    for step in TALK:
        step.does(phone)
        phone.hears(step.hears)


def folder(deployment: Deployment) -> Folder:
    return Folder(deployment.folder / "data" / "evidence")


def kept(deployment: Deployment) -> list[str]:
    return deployment.read(fetching.hashes)


@pytest.mark.parametrize("postgresql", [False, True], ids=["sqlite", "postgresql"])
def test_a_picture_is_fetched_from_the_platform_and_shown_again(deploy: Deploy, postgresql: bool) -> None:
    deployment = deploy("telegram", postgresql=postgresql)
    deployment.start()
    phone = deployment.phone()
    pledge(phone)
    phone.says("/baocao 1 3 buổi")
    phone.hears("3/12")
    picture = jpeg(where=WHERE)
    phone.hands_over(picture, "IMG_0001.jpg")
    phone.hears("lưu ảnh (giấy tờ) kèm việc này")
    until(lambda: kept(deployment), "the picture is kept")
    bare = judge(picture).content
    assert kept(deployment) == [hash_of(bare)]
    assert folder(deployment).read(hash_of(bare)) == bare
    assert WHERE not in bare

    phone.hands_over(PROGRAM, "bao-cao.pdf", photo=False)
    phone.hears("lưu ảnh (giấy tờ) kèm việc này")
    phone.hears("chỉ lưu ảnh và giấy tờ")
    assert kept(deployment) == [hash_of(bare)]

    phone.says("/minhchung xem 1")
    phone.hears("1/1")
    assert phone.last is not None
    shown = phone.client.get(phone.last["file"]["url"])
    assert shown.content == bare


def test_a_paper_comes_by_the_page(deploy: Deploy) -> None:
    deployment = deploy("zalo")
    phone = deployment.phone()
    deployment.start()
    deployment.serves()
    pledge(phone)
    now = datetime.now(UTC)  # noqa: TID251 - the process under test goes by the real clock too
    client, member = deployment.client, deployment.read(_owner)
    path = f"/tai-len/{sign_upload(member, 1, now + timedelta(hours=1), SECRET_KEY)}"

    page = client.get(path)
    assert page.status_code == 200
    assert "Đan lưới" in page.text
    assert '<meta name="viewport"' in page.text
    assert "<script" not in page.text
    assert "no-store" in page.headers["cache-control"]

    files = [("files", ("kế hoạch.pdf", PDF)), ("files", ("ảnh.png", png())), ("files", ("<b>.pdf", PROGRAM))]
    answer = client.post(path, files=files)
    assert "Đã nhận 2 tệp" in answer.text
    assert "&lt;b&gt;.pdf: chưa lưu được" in answer.text
    phone.hears("Tôi đã nhận 1 ảnh, 1 tài liệu qua trang gửi tệp")
    assert sorted(kept(deployment)) == sorted([hash_of(PDF), hash_of(judge(png()).content)])

    assert "Đã nhận 1 tệp" in client.post(path, files=[("files", ("lần nữa.pdf", PDF))]).text
    assert len(kept(deployment)) == 2

    phone.says("/minhchung bo")
    phone.hears("không ai xem được nữa")
    assert kept(deployment) == []


def test_the_page_takes_nothing_that_it_should_not(deploy: Deploy) -> None:
    deployment = deploy("zalo", people=2)
    phone = deployment.phone()
    deployment.start()
    deployment.serves()
    pledge(phone)
    now = datetime.now(UTC)  # noqa: TID251 - the process under test goes by the real clock too
    client, member = deployment.client, deployment.read(_owner)
    soon, past = now + timedelta(hours=1), now - timedelta(seconds=1)
    good = sign_upload(member, 1, soon, SECRET_KEY)
    refused = {
        "expired": sign_upload(member, 1, past, SECRET_KEY),
        "another key": sign_upload(member, 1, soon, "another key"),
        "another's pledge": sign_upload(member + 1, 1, soon, SECRET_KEY),
        "no such pledge": sign_upload(member, 99, soon, SECRET_KEY),
        "another pledge": good.replace("-1.", "-2.", 1),
        "nonsense": "..",
    }
    paper = [("files", ("a.pdf", PDF))]
    answers = {why: client.post(f"/tai-len/{token}", files=paper).status_code for why, token in refused.items()}
    assert answers == dict.fromkeys(refused, 404)
    path = f"/tai-len/{good}"
    assert client.post(path, files=[("files", ("", b""))]).status_code == 400
    assert client.post(path, content=b"nonsense", headers={"content-type": "multipart/form-data"}).status_code == 413
    assert client.post(path, files=[("files", (f"{number}.pdf", PDF)) for number in range(30)]).status_code == 413
    large = client.post(path, files=[("files", ("a.pdf", PDF + bytes(11_000_000)))])
    assert (large.status_code, "nặng quá 10 MB" in large.text) == (200, True)
    assert client.post(path, files=[("files", ("a.pdf", PDF + bytes(60_000_000)))]).status_code == 413
    assert "không có gì bên trong" in client.post(path, files=[("files", ("a.pdf", b""))]).text
    assert kept(deployment) == []
    many = [[("files", (f"{n}.pdf", PDF + bytes([n, turn]))) for n in range(9)] for turn in range(3)]
    said = [client.post(path, files=each).text for each in many]
    assert "7 tệp chưa lưu" in said[-1]
    assert len(kept(deployment)) == 20


def _owner(session: Session) -> int:
    found = session.get(Pledge, 1)
    assert found is not None
    assert found.member_id is not None
    return found.member_id
