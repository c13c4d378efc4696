"""Write counts of the rows in Prometheus' text format for `/metrics`."""

from prometheus_client import CollectorRegistry, Gauge, generate_latest

from storage.chats import inbox
from storage.ground import process
from storage.ground.database import Session
from storage.outgoing import messages
from storage.people import members


def figures(session: Session) -> bytes:
    registry = CollectorRegistry()
    letters = Gauge("dongkhoi_outbox_messages", "Messages in the outbox by state", ["state"], registry=registry)
    for stage, count in messages.counts(session).items():
        letters.labels(stage.value).set(count)
    updates = Gauge("dongkhoi_inbox_updates", "Updates waiting or failed", ["state"], registry=registry)
    for state, count in inbox.counts(session).items():
        updates.labels(state).set(count)
    people = Gauge("dongkhoi_members", "People known", registry=registry)
    people.set(members.count(session))
    ticks = Gauge("dongkhoi_tick_timestamp_seconds", "When a tick last ran", ["tick"], registry=registry)
    for tick in process.ticks(session):
        ticks.labels(tick.name).set(tick.ran_at.timestamp())
    return generate_latest(registry)
