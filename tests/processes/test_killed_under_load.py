"""SIGKILL with 200 updates waiting, and in the middle of a broadcast: everybody is answered, hardly anyone twice."""

from collections import Counter

from tests.processes.deployment import Deploy, Deployment
from tests.processes.in_flight import addressed, leased, unsent
from tests.processes.people import ADMIN
from tests.processes.program import until

WAITING = 200
AUDIENCE = 150


def repeated(house: Deployment) -> set[tuple[str, str]]:
    """What reached a chat more than once."""
    return {each for each, times in Counter(addressed(house.phones.sent())).items() if times > 1}


def test_two_hundred_waiting_updates_survive_a_kill(deploy: Deploy) -> None:
    house = deploy(people=WAITING)
    everybody = [f"dv{number}" for number in range(1, WAITING + 1)]
    house.phones.queue(*((person, "/camket") for person in everybody))
    bot = house.start()
    until(lambda: len(house.phones.sent()) >= WAITING // 4, "a quarter is answered", bot.said)
    bot.kill()
    in_flight = house.read(leased)
    arrived = len(house.phones.sent())
    assert arrived < WAITING, "the kill came too late to be one"
    assert len(in_flight & set(addressed(house.phones.sent()))) < arrived, "what arrived long ago is settled"

    bot = house.start()
    until(lambda: len({each["chat"] for each in house.phones.sent()}) == WAITING, "everybody is answered", bot.said)
    assert bot.stop() == 0
    assert repeated(house) <= in_flight
    assert max(Counter(addressed(house.phones.sent())).values()) <= 2
    assert house.read(unsent) == 0
    assert house.phones.waiting() == 0


def test_a_broadcast_goes_on_after_a_kill_and_counts_truly(deploy: Deploy) -> None:
    house = deploy(people=AUDIENCE)
    bot = house.start()
    admin = house.phone(ADMIN)
    admin.says("/thongbao Mời họp chi bộ chiều thứ Sáu.")
    admin.hears("gõ mã hay tên")
    admin.says("CB1")
    admin.hears(f"{AUDIENCE + 1}", f"{AUDIENCE} người")
    admin.picks("Gửi")
    until(lambda: len(announced(house)) >= AUDIENCE // 4, "a quarter has got it", bot.said)
    bot.kill()
    in_flight = house.read(leased)
    assert len(set(announced(house))) < AUDIENCE, "the kill came too late to be one"

    bot = house.start()
    final = admin.hears(f"Đã gửi: {AUDIENCE}")
    assert bot.stop() == 0
    assert "Chưa tham gia: 1" in final
    assert len(set(announced(house))) == AUDIENCE
    assert repeated(house) <= in_flight
    assert house.read(unsent) == 0


def announced(house: Deployment) -> list[str]:
    """The chats that have got the announcement, once for each time."""
    return [chat for chat, text in addressed(house.phones.sent()) if text.startswith("📢 Mời họp")]
