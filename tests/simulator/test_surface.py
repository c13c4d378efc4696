"""The scripting surface: people who do things, many at once, and what can be read back."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from simulator.world.people import PeopleError, read_cast
from tests.simulator.running import PEOPLE, Caller, Running, Talker


def test_messages_are_read_after_the_last_seen_and_waited_for(telegram: Caller, an: Talker) -> None:
    seen = an.says("một")["seq"]
    assert an.sees(after=seen) == []
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(an.sees, after=seen, wait=40)
        telegram.result("sendMessage", chat_id=10002, text="cho người khác")
        telegram.result("sendMessage", chat_id=10001, text="cho An")
        assert [one["text"] for one in waiting.result(30)] == ["cho An"]


def test_many_updates_can_be_queued_at_once(simulator: Running, telegram: Caller, an: Talker) -> None:
    question = telegram.result("sendMessage", chat_id=10001, text="Có?")["message_id"]
    many = [{"person": "an", "channel": "telegram", "text": str(number)} for number in range(150)]
    press = {"person": "an", "channel": "telegram", "message_id": str(question), "data": "y"}
    on_zalo = {"person": "an", "channel": "zalo", "text": "a"}
    assert simulator.client.post("/queue", json=[*many, press, on_zalo]).json() == {"queued": 152}
    pending = {bot["channel"]: bot["pending"] for bot in simulator.client.get("/bots").json()}
    assert pending == {"telegram": 151, "zalo": 1}
    assert len(telegram.result("getUpdates")) == 100


def test_nobody_is_heard_when_one_of_many_does_not_exist(simulator: Running, telegram: Caller) -> None:
    many = [{"person": "an", "channel": "telegram", "text": "a"}, {"person": "ai", "channel": "telegram", "text": "b"}]
    assert simulator.client.post("/queue", json=many).status_code == 404
    assert telegram.result("getUpdates") == []


def test_people_can_join_while_it_runs(simulator: Running, telegram: Caller) -> None:
    new = {"id": "dung", "name": "Phạm Quốc Dũng", "chats": {"telegram": "10009"}}
    assert telegram.refusal("sendMessage", chat_id=10009, text="a") == "400 Bad Request: chat not found"
    assert simulator.client.post("/people", json=new).status_code == 201
    telegram.result("sendMessage", chat_id=10009, text="a")
    taken = simulator.client.post("/people", json={**new, "id": "khac"})
    assert (taken.status_code, "belongs to dung" in taken.json()["error"]) == (400, True)
    assert "dung" in [person["id"] for person in simulator.client.get("/people").json()]


def test_what_cannot_be_done_is_said_with_its_reason(simulator: Running, an: Talker) -> None:
    assert simulator.person("ai").does("say", text="a").status_code == 404
    assert simulator.person("binh", "zalo").does("say", text="a").json()["error"] == "nobody called binh is on zalo"
    assert an.does("say", text="  ").status_code == 409
    assert an.does("edit", message_id="1", text="a").status_code == 409
    assert an.does("forward", message_id="1").status_code == 409
    assert an.sends("photo").status_code >= 400


def test_events_tell_what_happens(simulator: Running, telegram: Caller) -> None:
    with simulator.client.stream("GET", "/events") as stream:
        lines = stream.iter_lines()
        assert next(lines).startswith("retry")
        telegram.result("sendChatAction", chat_id=10001, action="typing")
        telegram.result("sendMessage", chat_id=10001, text="Chào")
        heard = (json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data: "))
        kinds = [next(heard)["kind"] for _ in range(3)]
        assert kinds == ["bot", "typing", "message"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"people": [{"id": "a b", "name": "A"}]},
        {"people": [{"id": "a"}]},
        {"people": [{"id": "a", "name": "A", "chats": {"telegram": "abc"}}]},
        {"people": [{"id": "a", "name": "A", "chats": {"zalo": "123"}}]},
        {"people": [PEOPLE["people"][0], {**PEOPLE["people"][1], "chats": {"telegram": "10001"}}]},
        {"telegram": {"token": "no colon"}},
    ],
)
def test_a_people_file_with_a_mistake_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(PeopleError):
        read_cast(wrong)
