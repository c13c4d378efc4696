"""Fail skipped tests in CI: a browser or a database that is missing there is a fault."""

import os
from collections.abc import Generator
from typing import TypeVar

import pytest

R = TypeVar("R", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that skips itself, or whose fixture does."""
    report = yield
    return report if hasattr(report, "wasxfail") else _unforgiven(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fail a module that skips all of its tests."""
    return _unforgiven((yield))


def _unforgiven(report: R) -> R:
    if report.outcome == "skipped" and os.environ.get("CI"):
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.longrepr = f"not allowed in CI: {reason}"
    return report
