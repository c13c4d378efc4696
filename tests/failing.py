"""A failure is named where it happens: a run that is cut off before its end has still said what failed."""

import pytest

FIRST, LAST = 3, 12  # lines of a reason


class Naming:
    def __init__(self, terminal: pytest.TerminalReporter) -> None:
        self._terminal = terminal

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            reasons = [line for line in report.longreprtext.splitlines() if line.startswith("E ")]
            self._terminal.write_line(f"\n{report.when} of {report.nodeid} failed after {report.duration:.0f} s")
            self._terminal.write_line("\n".join([*reasons[:FIRST], *reasons[FIRST:][-LAST:]]))


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    terminal = config.pluginmanager.getplugin("terminalreporter")
    if terminal:
        config.pluginmanager.register(Naming(terminal), "naming-failures")
