"""An account in doubt lets one message pass, the probe, as often as it is asked, and every other one waits."""

import asyncio
from dataclasses import replace

import pytest

from domain.channel import MessageState
from domain.chat import Address, Outgoing
from scheduler.sender.account import Account, Paused
from scheduler.sender.judging import Standing, Verdict
from storage.outgoing.envelopes import Envelope, Lane
from tests.virtual_time import run

DOUBT = Standing(frozenset({"an", "binh"}), doubted=True, failures=1, wait=4.0)
PROBE = Envelope(1, Address("telegram", "7", "an"), Lane.REPLY, Outgoing("one"), 0)
OTHER = Envelope(2, Address("telegram", "7", "binh"), Lane.REPLY, Outgoing("two"), 0)


def doubted() -> Account:
    account = Account()
    account.standing = DOUBT
    account.admit(PROBE)
    return account


def test_the_probe_is_admitted_again_when_its_slot_comes_and_nothing_else_is() -> None:
    async def scene() -> None:
        account = doubted()
        account.admit(PROBE)
        with pytest.raises(Paused, match="account"):
            account.admit(OTHER)

    run(scene())


def test_what_was_sent_before_the_doubt_and_answered_now_does_not_free_the_probe() -> None:
    async def scene() -> None:
        account = doubted()
        account.note(OTHER, Verdict(MessageState.SENT, DOUBT))
        with pytest.raises(Paused, match="account"):
            account.admit(OTHER)

    run(scene())


def test_after_a_probe_that_failed_another_message_is_the_next_when_its_time_comes() -> None:
    async def scene() -> None:
        account = doubted()
        account.note(PROBE, Verdict(MessageState.QUEUED, replace(DOUBT, failures=2, wait=8.0)))
        with pytest.raises(Paused, match="account"):
            account.admit(OTHER)
        await asyncio.sleep(8)
        account.admit(OTHER)
        assert account.is_probe(OTHER)

    run(scene())


def test_the_first_probe_served_opens_the_account_for_everybody() -> None:
    async def scene() -> None:
        account = doubted()
        account.note(PROBE, Verdict(MessageState.SENT, Standing()))
        account.admit(OTHER)
        assert not account.is_probe(OTHER)

    run(scene())
