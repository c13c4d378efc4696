"""Prometheus takes the alert rules, and they ask only for figures that /metrics has, with labels these have."""

import re

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from bot.web.metrics import metrics
from domain.chat import Address, Incoming
from domain.operating.ticks import EVERY, heard_name
from domain.operating.vitals import Fault, Trouble
from storage.chats import inbox
from storage.ground import process
from storage.ground.database import Session
from storage.operating import troubles, vitals
from tests.operating.test_watching import note_backup
from tests.project.test_deploying import passes, program
from tests.project.tree import ROOT
from tests.talking import Village

FILE = ROOT / "deploy" / "prometheus" / "alerts.yml"
RULES = yaml.safe_load(FILE.read_text(encoding="utf-8"))["groups"][0]["rules"]
OURS = re.compile(r"\b(dongkhoi_\w+|up)\b(?:\{(\w+)=)?")


def fill(session: Session, village: Village) -> None:
    for name in EVERY:
        process.note_tick(session, name, village.real, "", 1.5)
    process.note_tick(session, heard_name("zalo", "1"), village.real, "")
    troubles.begin(session, Trouble(Fault.DISK, detail="5"), village.real)
    note_backup(session, village.real, village.real)
    vitals.add_counts(session, {("zalo", "1", "sent"): 3})
    inbox.fail(session, Incoming(Address("zalo", "1", "an"), "1", text="?"), village.real)


@pytest.fixture
def samples(database) -> dict[str, set[str]]:
    """Return the names of the figures, each with its labels; Prometheus adds those of whom it asked."""
    village = Village(database)
    database.transact(fill, village)
    written = database.look(metrics, village.real, village.now.date(), 10**9).decode()
    found: dict[str, set[str]] = {"up": set()}
    for family in text_string_to_metric_families(written):
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return {name: labels | {"job", "instance"} for name, labels in found.items()}


def test_every_rule_asks_for_figures_there_are(samples: dict[str, set[str]]):
    assert len(RULES) > 10
    for rule in RULES:
        asked = OURS.findall(rule["expr"])
        assert asked, rule["alert"]
        for name, label in asked:
            assert name in samples, f"{rule['alert']}: {name}"
            assert not label or label in samples[name], f"{rule['alert']}: {name} has no {label}"


def test_every_rule_says_what_to_do_with_labels_there_are(samples: dict[str, set[str]]):
    for rule in RULES:
        assert set(rule) <= {"alert", "expr", "for", "labels", "annotations"}
        assert rule["labels"]["severity"] in {"critical", "warning"}
        labels = {label for name, _ in OURS.findall(rule["expr"]) for label in samples[name]}
        texts = rule["annotations"]
        assert set(texts) == {"summary", "remedy"}
        for label in re.findall(r"\$labels\.(\w+)", " ".join(texts.values())):
            assert label in labels, f"{rule['alert']}: {label}"


def test_prometheus_reads_them() -> None:
    assert f"SUCCESS: {len(RULES)} rules found" in passes(program("promtool"), "check", "rules", FILE)


def test_prometheus_raises_them_where_something_is_wrong() -> None:
    passes(program("promtool"), "test", "rules", ROOT / "tests" / "operating" / "alerts.test.yml")


def test_ages_and_counts_are_there(samples: dict[str, set[str]]):
    assert samples["dongkhoi_messages_total"] >= {"channel", "bot", "outcome"}
    assert samples["dongkhoi_tick_age_seconds"] >= {"tick"}
    assert {"dongkhoi_oldest_message_age_seconds", "dongkhoi_oldest_update_age_seconds"} <= set(samples)
