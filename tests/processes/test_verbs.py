"""The verbs on the command line: exit status, one clear line where something is refused, and never a secret."""

import socket
import subprocess
import sys
import zipfile
from datetime import UTC, datetime

from domain.campaigns.movement import FIRST
from domain.evidence.kinds import EvidenceState
from storage.ground.database import Session
from storage.tables import Evidence
from tests.processes.deployment import Deploy, Deployment
from tests.processes.people import BRANCH, Somebody
from tests.processes.program import free_port, until

NOBODY = "postgresql://nguoi:mat-khau-cua-ta@127.0.0.1:1/khong-co"


def refused(deployment: Deployment, *arguments: str, **settings: str) -> str:
    """The one line a refused verb says."""
    done = deployment.call(*arguments, **{"LOCALE": "en"} | settings)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    assert "mat-khau-cua-ta" not in done.stdout + done.stderr
    return done.stderr


def test_doctor_finds_nothing_wrong_where_nothing_is(deploy: Deploy) -> None:
    deployment = deploy("telegram", "zalo")
    deployment.start()
    deployment.serves()
    until(lambda: deployment.call("doctor").returncode == 0, "all is well")
    done = deployment.call("doctor", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    members, folder = "members: 3", "evidence: 0 files"
    answers = ("telegram 7001: answers", "zalo 8001")
    for finding in ("time zone Asia/Ho_Chi_Minh", "schema 0", members, folder, *answers, "ticks: "):
        assert finding in done.stdout
    assert "!!" not in done.stdout


def test_doctor_names_everything_that_is_wrong(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    nowhere = f"http://127.0.0.1:{free_port()}/bot"
    done = deployment.call(
        "doctor", "--lang", "en", TELEGRAM_BASE_URL=nowhere, DATABASE_URL=NOBODY, PUBLIC_URL="https://bot.example.vn"
    )
    assert done.returncode == 1
    wrong = [line for line in done.stdout.splitlines() if line.startswith("!!")]
    expected = ("WEBHOOK_SECRET", "DATABASE_URL", "getMe", "nobody answers there")
    assert [word in line for word, line in zip(expected, wrong, strict=True)]
    assert "mat-khau-cua-ta" not in done.stdout + done.stderr


def test_doctor_looks_whether_pictures_can_be_kept_and_are_there(deploy: Deploy) -> None:
    deployment = deploy()
    (deployment.folder / "no-folder").write_text("", encoding="utf-8")
    done = deployment.call("doctor", EVIDENCE_DIR="no-folder", LOCALE="en")
    assert done.returncode == 1
    assert "!!  evidence: no-folder cannot be written to" in done.stdout
    deployment.write(lose_a_picture)
    done = deployment.call("doctor", "--lang", "en")
    assert "!!  evidence: of 1 files 1 are missing" in done.stdout


def lose_a_picture(session: Session) -> None:
    now = datetime.now(UTC)  # noqa: TID251 - any moment will do
    lost = Evidence(member_id=1, channel="web", bot="", chat="", state=EvidenceState.KEPT, received_at=now)
    lost.sha256 = "a" * 64
    session.add(lost)


def test_migrate_twice_is_migrate_once(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    fresh = f"sqlite:///{deployment.folder}/fresh.sqlite"
    first, second = (deployment.call("migrate", DATABASE_URL=fresh, LOCALE="en") for _ in range(2))
    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stdout.startswith("schema none -> ")
    assert "nothing to do" in second.stdout


def test_an_invitation_is_the_code_alone_and_it_works(deploy: Deploy) -> None:
    deployment = deploy()
    newcomers = {"DV0": Somebody("moi", 77), "": Somebody("sep", 78)}
    codes = {member: invited(deployment, member) for member in newcomers}
    deployment.start()
    for member, newcomer in newcomers.items():
        deployment.phones.welcome(newcomer)
        phone = deployment.phone(newcomer.name)
        phone.says(f"/start {codes[member]}")
        phone.hears("dv0" if member else "Quản trị viên")


def invited(deployment: Deployment, member: str) -> str:
    """The code for a member, or for an administrator."""
    done = deployment.call("invite", *(("--member", member) if member else ("--admin",)))
    assert (done.returncode, done.stderr) == (0, "")
    code, link, *_ = done.stdout.splitlines()
    assert len(code) == 8
    assert link == f"https://t.me/dongkhoi_bot?start={code}"
    return code


def test_a_sheet_of_invitations_is_written_for_a_branch(deploy: Deploy) -> None:
    deployment = deploy("telegram", "zalo")
    sheet = deployment.folder / "phieu.docx"
    assert "no organisation with the code XX" in refused(deployment, "invite", "--branch", "XX", "--sheet", str(sheet))
    done = deployment.call("invite", "--branch", BRANCH, "--sheet", str(sheet))
    assert (done.returncode, done.stderr) == (0, "")
    with zipfile.ZipFile(sheet) as archive:
        assert "dv0" in archive.read("word/document.xml").decode().casefold()


def test_what_cannot_work_is_refused_in_one_line(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    elsewhere = "https://api.telegram.org/bot"
    assert "CLOCK_OFFSET" in refused(deployment, "run", CLOCK_OFFSET="86400", TELEGRAM_BASE_URL=elsewhere)
    assert "TELEGRAM_BOT_TOKEN" in refused(deployment, "run", TELEGRAM_BOT_TOKEN="")
    assert "WEBHOOK_SECRET" in refused(deployment, "run", PUBLIC_URL="https://bot.example.vn")
    assert "DATABASE_URL" in refused(deployment, "run", DATABASE_URL=NOBODY)
    assert "DATABASE_URL" in refused(deployment, "migrate", DATABASE_URL=NOBODY)
    assert "DATABASE_URL" in refused(deployment, "run", DATABASE_URL="dongkhoi.sqlite")
    assert "needs PostgreSQL" in refused(deployment, "worker")
    assert "no member with the code DV999" in refused(deployment, "invite", "--member", "DV999")


def test_settings_that_mean_nothing_are_named(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    assert "setting TIMEZONE: there is no such time zone" in refused(deployment, "migrate", TIMEZONE="Mars/Olympus")
    assert "setting CLOCK_OFFSET: “tomorrow” is no number" in refused(deployment, "run", CLOCK_OFFSET="tomorrow")
    assert "mục cài đặt LOCALE: hãy ghi vi hoặc en" in refused(deployment, "run", LOCALE="xx")
    done = deployment.call("doctor", "--lang", "vi", PORT="80a80", TIMEZONE="Asia/HCM")
    assert (done.returncode, done.stderr) == (1, "")
    for line in (
        "!!  mục cài đặt PORT: không đọc được nên trợ lý không khởi động → “80a80” không phải số nguyên",
        "!!  mục cài đặt TIMEZONE: không đọc được nên trợ lý không khởi động → không có múi giờ này",
        "ok  cơ sở dữ liệu: cấu trúc",
    ):
        assert line in done.stdout


def test_whoever_reads_the_first_line_alone_has_the_code(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    shell = f"{sys.executable} -m bot invite --admin | head -1"
    done = subprocess.run(
        ["/bin/sh", "-c", shell],
        cwd=deployment.folder,
        env=deployment.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (len(done.stdout), done.stderr) == (9, "")


def test_the_verbs_of_a_clerk_speak_vietnamese(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    copy = str(deployment.folder / "ban-sao.zip")
    assert "không phải làm gì" in deployment.call("migrate").stdout
    assert "bảng, kèm khóa bí mật" in deployment.call("backup", copy).stdout
    assert "đã khôi phục" in deployment.call("restore", copy).stdout
    for arguments, settings, said in (
        (["run"], {"TELEGRAM_BOT_TOKEN": ""}, "chưa bật kênh nào"),
        (["worker"], {}, "cần PostgreSQL"),
        (["invite", "--member", "KHONG"], {}, "không có đồng chí nào mang mã KHONG"),
        (["restore", "khong-co.zip"], {}, "không có tệp khong-co.zip"),
        (["backup"], {}, "hãy ghi tên tệp sao lưu"),
    ):
        assert said in refused(deployment, *arguments, LOCALE="vi", **settings)


def test_a_port_that_is_taken_is_refused_in_one_line(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        bot = deployment.start(ready=False, settings={"PORT": port})
        assert bot.ends() == 1
        assert port in bot.said().splitlines()[-1]


def test_wrong_usage_is_status_2(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    for arguments in ((), ("fly",), ("invite",), ("invite", "--admin", "--member", "DV1")):
        done = deployment.call(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("usage:")


PEAK = """[campaign]
code = "CD26"
name = "Cao điểm chào mừng Đại hội"
kind = "peak"
opens_on = 2026-03-01
closes_on = 2026-06-30
within = "DKM"
"""


def test_a_movement_is_applied_once_and_twice_and_refused_where_it_is_wrong(deploy: Deploy) -> None:
    deployment = deploy(phones=False)
    fresh = f"sqlite:///{deployment.folder}/fresh.sqlite"

    def campaign(*arguments: str) -> str:
        return deployment.call("campaign", *arguments, DATABASE_URL=fresh).stdout

    file = deployment.folder / "cao-diem.toml"
    file.write_text(PEAK, encoding="utf-8")
    assert "đã thêm: Phong trào" in campaign("apply", str(FIRST))
    assert "đã thêm: Cao điểm" in campaign("apply", str(file))
    for each in (str(FIRST), str(file)):
        assert "không thay đổi gì" in campaign("apply", each)
    file.write_text(PEAK.replace("2026-06-30", "2026-07-31"), encoding="utf-8")
    assert "đã sửa: Cao điểm chào mừng Đại hội (closes_on)" in campaign("apply", str(file))
    before = campaign("list")
    assert [line.split("\t")[0] for line in before.splitlines()] == ["DKM", "CD26"]
    for wrong, why in (
        (PEAK.replace("2026-06-30", "2031-06-30"), "lies between"),
        (PEAK.replace('"DKM"', '"KHAC"'), "KHAC"),
        (PEAK + 'owner = "NOWHERE"\n', "NOWHERE"),
        (PEAK + '[campaign.audience]\npeople = ["ai_do"]\n', "ai_do"),
        (PEAK[:70], "TOML"),
    ):
        file.write_text(wrong, encoding="utf-8")
        assert why in refused(deployment, "campaign", "apply", str(file), DATABASE_URL=fresh)
    assert campaign("list") == before
