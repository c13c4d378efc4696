"""At the end: whether every sum that was told is in the history, and each announcement arrived once."""

import json
from collections import Counter, defaultdict

from benchmarks.soak.faults import Faults
from benchmarks.soak.people import Announcer, Member
from tests.processes.announcing import heard
from tests.processes.deployment import Deployment
from tests.processes.in_flight import addressed


def missing_sums(deployment: Deployment, members: list[Member]) -> list[str]:
    """Return what somebody was told and `history --json` does not say, and what counts and nobody was told last."""
    done = deployment.call("history", "--json")
    assert done.returncode == 0, done.stderr
    ever: dict[int, set[int]] = defaultdict(set)
    last: dict[int, int] = {}
    for line in done.stdout.splitlines():
        told = json.loads(line)
        if told["subject"] == "pledge" and told["what"] == "done":
            total = int(told["new"]["done"])
            ever[told["by"]].add(total)
            if not told["withdrawn_at"]:
                last[told["by"]] = total
    kept = sorted((sorted(ever[by]), last[by]) for by in ever)
    wanted = sorted((sorted(set(each.told)), each.total) for each in members if each.told)
    return [
        f"told {ours[0][-3:]}, kept {theirs[0][-3:]}"
        for ours, theirs in zip(wanted, kept, strict=False)
        if ours != theirs
    ] + ([] if len(wanted) == len(kept) else [f"{len(wanted)} people reported, {len(kept)} are in the history"])


def astray(deployment: Deployment, announcer: Announcer, faults: Faults, people: list[str], shy: str) -> list[str]:
    """Return the announcements that did not arrive, or twice though no killed process had them on its way."""
    times = Counter(addressed(deployment.phones.sent()))
    found = []
    for words in announcer.words:
        text = heard(words)
        for chat in people:
            count, doubtful = times[chat, text], (chat, text) in faults.doubtful
            if (count == 0 and chat != shy) or count > 1 + doubtful:
                found.append(f"{chat}: {count} times “{words}”")
    return found
