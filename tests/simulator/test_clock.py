"""The bot's clock is asked and moved through its control address, and messages show its time."""

from datetime import datetime

from tests.simulator.control import VIETNAM, controlling
from tests.simulator.running import Running, running


def test_the_clock_moves_and_messages_show_its_time() -> None:
    with controlling() as control, running(control=control.address) as simulator:
        assert simulator.client.get("/page").json()["clock"]
        assert simulator.client.get("/clock").json()["now"] == "2027-02-20T09:05:00+07:00"
        moved = simulator.client.post("/clock", json={"days": 7}).json()
        assert moved == {"now": "2027-02-27T09:05:00+07:00", "next_reminder": "2027-03-01T07:30:00+07:00"}
        moved = simulator.client.post("/clock", json={"to": "next_reminder"}).json()
        assert moved == {"now": "2027-03-01T07:30:00+07:00", "next_reminder": None}
        simulator.telegram().result("sendMessage", chat_id=10001, text="Nhắc đồng chí")
        (message,) = simulator.person("an").sees()
        assert datetime.fromtimestamp(message["shown_at"], VIETNAM).date().isoformat() == "2027-03-01"


def test_a_clock_in_trouble_is_reported_and_nothing_moves() -> None:
    with controlling() as control, running(control=control.address) as simulator:
        simulator.client.get("/clock")
        control.broken = True
        answer = simulator.client.post("/clock", json={"days": 1})
        assert (answer.status_code, answer.json()) == (502, {"error": "đang bận"})
        simulator.telegram().result("sendMessage", chat_id=10001, text="a")
        (message,) = simulator.person("an").sees()
        assert datetime.fromtimestamp(message["shown_at"], VIETNAM).date().isoformat() == "2027-02-20"


def test_without_a_control_address_there_is_no_clock(simulator: Running) -> None:
    assert not simulator.client.get("/page").json()["clock"]
    assert simulator.client.get("/clock").status_code == 404
