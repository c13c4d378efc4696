"""The database's primary is killed while people report: its standby serves within seconds, and nothing told is lost."""

import sys
from pathlib import Path

from benchmarks.failover.failing import fail_over
from benchmarks.failover.servers import Servers
from tests.processes.deployment import Deployment

WITHIN = 15.0  # seconds until the last answer that was waited for


def test_nothing_told_is_lost_with_the_primary(tmp_path: Path, bytecode: Path) -> None:
    servers = Servers()
    try:
        deployment = Deployment(tmp_path, servers.url, ("telegram",), bytecode)
        try:
            deployment.open(3, (), phones=True)
            failover = fail_over(deployment, servers, servers.kill, 3, before=1.0, promoted=1.0, after=12.0)
        finally:
            deployment.close()
    finally:
        servers.close()
    said = "\n".join(failover.lines())
    assert not failover.lost(), said
    sys.stdout.write(f"\n{said}\n")
    assert failover.across < WITHIN, said
