"""What is served beside the chats: health, figures, and files behind signed links."""

from datetime import UTC, datetime, timedelta

from domain.chat import OutgoingFile
from domain.links import sign
from storage.outgoing import files
from tests.processes.deployment import SECRET_KEY, Deploy

FILE = OutgoingFile('tổng hợp "quý I".txt', "text/plain", "Chi bộ ấp 1: 5/6".encode())


def test_health_figures_and_files(deploy: Deploy) -> None:
    deployment = deploy("telegram", "zalo", people=3)
    now = datetime.now(UTC)  # noqa: TID251 - the process under test goes by the real clock too
    number = deployment.write(files.keep, FILE, now)
    bot = deployment.start()
    deployment.serves()
    get = deployment.client.get

    health = get("/health").json()
    assert health == {"status": "ok", "channels": ["telegram:7001", "zalo:8001"], "outbox": 0, "inbox": 0}
    assert "dongkhoi_members 5.0" in get("/metrics").text

    soon, past = now + timedelta(minutes=30), now - timedelta(seconds=1)
    good = get(f"/files/{sign(number, soon, SECRET_KEY)}")
    assert (good.status_code, good.content) == (200, FILE.content)
    assert "no-store" in good.headers["cache-control"]
    refused = {
        "expired": sign(number, past, SECRET_KEY),
        "signed by somebody else": sign(number, soon, "another key"),
        "for another file": sign(number, soon, SECRET_KEY).replace(f"{number}.", f"{number + 1}.", 1),
        "longer than granted": sign(number, past, SECRET_KEY).replace(str(int(past.timestamp())), "9999999999"),
        "gone": sign(number + 1, soon, SECRET_KEY),
        "nonsense": "..",
        "not even ASCII": "tổng.hợp.1",
    }
    assert {why: get(f"/files/{token}").status_code for why, token in refused.items()} == dict.fromkeys(refused, 404)
    assert bot.stop() == 0
