"""Fixtures of the simulator's tests."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.simulator.browser import chromium, opened
from tests.simulator.control import Control, controlling
from tests.simulator.running import Caller, Running, Talker, running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def simulator() -> Iterator[Running]:
    with running() as simulator:
        yield simulator


@pytest.fixture
def page(browser: Browser, simulator: Running) -> Iterator[Page]:
    with opened(browser, simulator.address, 1280, 800) as page:
        yield page


@pytest.fixture
def control() -> Iterator[Control]:
    with controlling() as control:
        yield control


@pytest.fixture
def telegram(simulator: Running) -> Caller:
    return simulator.telegram()


@pytest.fixture
def zalo(simulator: Running) -> Caller:
    return simulator.zalo()


@pytest.fixture
def an(simulator: Running) -> Talker:
    return simulator.person("an")


@pytest.fixture
def an_on_zalo(simulator: Running) -> Talker:
    return simulator.person("an", "zalo")
