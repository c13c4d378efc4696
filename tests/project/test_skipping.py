"""What is skipped on a laptop fails in CI."""

import pytest

pytest_plugins = ["pytester"]

A_FEW = """
import pytest

@pytest.fixture
def browser():
    pytest.skip("no browser")

def test_skips_itself():
    pytest.skip("no server")

def test_is_skipped_by_a_fixture(browser): ...

@pytest.mark.xfail
def test_is_expected_to_fail():
    assert False
"""
A_WHOLE_MODULE = "import pytest\npytest.skip('no wheel', allow_module_level=True)"


def outcomes(pytester: pytest.Pytester) -> dict[str, int]:
    pytester.makepyfile(test_a_few=A_FEW, test_a_whole_module=A_WHOLE_MODULE)
    return pytester.runpytest("-p", "tests.skipping", "--continue-on-collection-errors").parseoutcomes()


@pytest.fixture(autouse=True)
def without_other_plugins(monkeypatch):
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


def test_at_home_what_cannot_run_is_skipped(pytester, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    assert outcomes(pytester) == {"skipped": 3, "xfailed": 1}


def test_in_ci_what_cannot_run_has_failed(pytester, monkeypatch):
    monkeypatch.setenv("CI", "true")
    assert outcomes(pytester) == {"failed": 1, "errors": 2, "xfailed": 1}
