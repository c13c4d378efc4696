"""What is served beside the chats: health, figures, and files behind signed links."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.chat import OutgoingFile
from domain.links import sign
from exports.pictures.drawing import SVG
from storage.outgoing import files
from tests.processes.deployment import SECRET_KEY, Deploy

DRAWING = OutgoingFile("hinh.png", SVG, b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="8"/>')
FILE = OutgoingFile('tổng hợp "quý I".txt', "text/plain", "Chi bộ ấp 1: 5/6".encode())


def test_health_figures_and_files(deploy: Deploy) -> None:
    deployment = deploy("telegram", "zalo", people=3)
    now = datetime.now(UTC)  # noqa: TID251 - the process under test goes by the real clock too
    number = deployment.write(files.keep, FILE, now)
    drawing = deployment.write(files.keep, DRAWING, now)
    torn = deployment.write(files.keep, replace(DRAWING, content=b"<svg"), now)
    bot = deployment.start()
    deployment.serves()
    get = deployment.client.get

    health = get("/health").json()
    assert health.pop("process").partition(":")[0] == str(bot.number)
    channels = ["telegram:7001", "zalo:8001"]
    assert health == {"status": "ok", "channels": channels, "outbox": 0, "inbox": 0, "troubles": []}
    assert "dongkhoi_members 5.0" in get("/metrics").text

    soon, past = now + timedelta(minutes=30), now - timedelta(seconds=1)
    good = get(f"/files/{sign(number, soon, SECRET_KEY)}")
    assert (good.status_code, good.content) == (200, FILE.content)
    assert "no-store" in good.headers["cache-control"]
    picture = get(f"/files/{sign(drawing, soon, SECRET_KEY)}")
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert picture.content.startswith(b"\x89PNG")
    refused = {
        "a picture that cannot be drawn": sign(torn, soon, SECRET_KEY),
        "expired": sign(number, past, SECRET_KEY),
        "signed by somebody else": sign(number, soon, "another key"),
        "for another file": sign(number, soon, SECRET_KEY).replace(f"{number}.", f"{number + 1}.", 1),
        "longer than granted": sign(number, past, SECRET_KEY).replace(str(int(past.timestamp())), "9999999999"),
        "gone": sign(torn + 1, soon, SECRET_KEY),
        "nonsense": "..",
        "not even ASCII": "tổng.hợp.1",
    }
    assert {why: get(f"/files/{token}").status_code for why, token in refused.items()} == dict.fromkeys(refused, 404)
    assert bot.stop() == 0
