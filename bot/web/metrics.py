"""Write counts and ages of the rows in Prometheus' text format for `/metrics`."""

from datetime import date, datetime

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

from domain.operating.ticks import EVERY, HEARD, dead_after
from domain.operating.vitals import Vitals
from storage.chats import inbox
from storage.ground.database import Session
from storage.operating import troubles, vitals
from storage.outgoing import messages
from storage.people import members


def metrics(session: Session, now: datetime, today: date, free: int) -> bytes:
    registry = CollectorRegistry()
    letters = Gauge("dongkhoi_outbox_messages", "Messages in the outbox by state", ["state"], registry=registry)
    for stage, count in messages.counts(session).items():
        letters.labels(stage.value).set(count)
    updates = Gauge("dongkhoi_inbox_updates", "Updates waiting or failed", ["state"], registry=registry)
    for state, count in inbox.counts(session).items():
        updates.labels(state).set(count)
    people = Gauge("dongkhoi_members", "People known", registry=registry)
    people.set(members.count(session))
    Gauge("dongkhoi_disk_free_bytes", "Room where the data lies", registry=registry).set(free)
    found = vitals.vitals(session, now, today)
    _ages(registry, found, now)
    _ticks(registry, found, now)
    open_troubles = Gauge("dongkhoi_troubles", "What administrators have to put right", ["trouble"], registry=registry)
    for trouble in troubles.open_ones(session):
        open_troubles.labels(trouble.name).set(1)
    registry.register(_Messages(vitals.counts(session)))
    return generate_latest(registry)


def _ages(registry: CollectorRegistry, found: Vitals, now: datetime) -> None:
    waiting = Gauge(
        "dongkhoi_oldest_message_age_seconds", "Age of the oldest message that is due", ["kind"], registry=registry
    )
    waiting.labels("reply").set(_age(found.oldest_reply, now))
    waiting.labels("other").set(_age(found.oldest_other, now))
    update = Gauge("dongkhoi_oldest_update_age_seconds", "Age of the oldest update not handled", registry=registry)
    update.set(_age(found.oldest_update, now))
    heard = Gauge("dongkhoi_heard_age_seconds", "Since a platform last answered", ["channel", "bot"], registry=registry)
    for tick in found.heard.values():
        channel, _, bot = tick.name.removeprefix(HEARD).partition(":")
        heard.labels(channel, bot).set(_age(tick.ran_at, now))
    if found.backup.made_at:
        backup = Gauge("dongkhoi_backup_age_seconds", "Age of the last backup", registry=registry)
        backup.set(_age(found.backup.made_at, now))


def _ticks(registry: CollectorRegistry, found: Vitals, now: datetime) -> None:
    at = Gauge("dongkhoi_tick_timestamp_seconds", "When a tick last ran", ["tick"], registry=registry)
    ages = Gauge("dongkhoi_tick_age_seconds", "Seconds since a tick last ran", ["tick"], registry=registry)
    most = Gauge("dongkhoi_tick_most_age_seconds", "From which age a tick is dead", ["tick"], registry=registry)
    took = Gauge("dongkhoi_tick_took_seconds", "How long a tick took last", ["tick"], registry=registry)
    for tick in found.ticks.values():
        at.labels(tick.name).set(tick.ran_at.timestamp())
        ages.labels(tick.name).set(_age(tick.ran_at, now))
        took.labels(tick.name).set(tick.took)
        if tick.name in EVERY:
            most.labels(tick.name).set(dead_after(tick.name).total_seconds())


def _age(moment: datetime | None, now: datetime) -> float:
    return max(0.0, (now - moment).total_seconds()) if moment else 0.0


class _Messages(Collector):
    """Messages that ended, by account and how: a counter that restarts do not set back."""

    def __init__(self, counts: list[tuple[str, str, str, int]]) -> None:
        self._counts = counts

    def collect(self) -> list[CounterMetricFamily]:
        family = CounterMetricFamily(
            "dongkhoi_messages", "Messages sent, and not delivered, by account", labels=["channel", "bot", "outcome"]
        )
        for channel, bot, outcome, count in self._counts:
            family.add_metric([channel, bot, outcome], count)
        return [family]
