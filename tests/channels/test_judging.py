"""From an error to what becomes of the message, its chat and its account: one function, no clock, no network."""

from dataclasses import replace

import pytest

from domain.channel import (
    Away,
    Exhausted,
    MessageState,
    Rejected,
    Throttled,
    TokenRefused,
    TryLater,
    Unreachable,
)
from scheduler.sender.judging import AWAY_AFTER, Alarm, NotNow, Over, Settled, Standing, Verdict, judge

OPEN = Standing()
DOUBT = Standing(frozenset({"an", "binh"}), doubted=True)
HOUR = 3600.0


def after(error: Exception | None, standing: Standing = OPEN, *, chat: str = "chi", tries: int = 0) -> Verdict:
    """Judge a message that is not the probe."""
    return judge(error, chat, tries, standing, probe=False)


def probed(error: Exception | None, standing: Standing = DOUBT) -> Verdict:
    return judge(error, "chi", 0, standing, probe=True)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (None, MessageState.SENT),
        (Unreachable("blocked"), MessageState.UNREACHABLE),
        (Rejected("too long"), MessageState.REJECTED),
        (Over(), MessageState.EXPIRED),
        (Settled(), None),
        (NotNow(), MessageState.QUEUED),
        (Throttled(9), MessageState.QUEUED),
        (TryLater("busy"), MessageState.QUEUED),
        (Away("no connection"), MessageState.QUEUED),
        (KeyError("a fault of our own"), MessageState.QUEUED),
    ],
)
def test_every_answer_has_its_state(error: Exception | None, state: MessageState | None) -> None:
    assert after(error).state is state


@pytest.mark.parametrize("tries", [0, 5, 500])
@pytest.mark.parametrize("error", [TryLater("busy"), Throttled(9), Away("gone"), KeyError("ours")])
def test_no_number_of_tries_ends_a_message(error: Exception, tries: int) -> None:
    verdict = after(error, tries=tries)
    assert verdict.state is MessageState.QUEUED
    assert verdict.wait <= 600


def test_a_chat_that_is_too_fast_waits_alone() -> None:
    verdict = after(Throttled(30))
    assert (verdict.wait, verdict.chat_wait, verdict.counted) == (30, 30, False)
    assert not verdict.standing.doubted


def test_a_second_chat_refused_puts_the_account_in_doubt_and_a_probe_goes_at_once() -> None:
    first = after(Throttled(30), chat="an").standing
    assert not after(Throttled(30), first, chat="an").standing.doubted, "the same chat again is no second one"
    second = after(Throttled(30), first, chat="binh").standing
    assert (second.doubted, second.wait) == (True, 0)


def test_whoever_is_served_in_between_clears_the_account() -> None:
    for served in (None, Unreachable("blocked"), Rejected("too long")):
        assert after(served, Standing(frozenset({"an"}))).standing == OPEN
        assert probed(served).standing == OPEN


def test_an_answer_to_what_was_sent_before_the_doubt_says_nothing() -> None:
    assert after(None, DOUBT).standing == DOUBT
    assert after(Throttled(30), DOUBT).standing == DOUBT
    assert after(TryLater("busy"), DOUBT).standing == DOUBT


def test_a_halt_of_the_whole_token_is_believed_after_two_probes() -> None:
    first = probed(Throttled(30))
    once = first.standing
    assert (once.doubted, once.wait) == (True, 1)
    assert (first.wait, first.chat_wait) == (30, 30), "its own chat is not asked before its time"
    assert probed(Throttled(30), once).standing.wait == 30


def test_an_account_nobody_answers_is_probed_ever_more_rarely_and_no_message_is_blamed() -> None:
    standing, waits, alarms = DOUBT, [], []
    for _ in range(20):
        verdict = probed(TryLater("no answer"), standing)
        assert not verdict.counted
        assert verdict.wait > verdict.standing.wait, "another message is the next probe"
        standing = verdict.standing
        waits.append(standing.wait)
        alarms.append(verdict.alarm)
    assert waits[:8] == [1, 2, 4, 8, 16, 32, 60, 60]
    assert [place for place, alarm in enumerate(alarms, start=1) if alarm is Alarm.AWAY] == [AWAY_AFTER]


@pytest.mark.parametrize("error", [Away("no connection"), TokenRefused("the token")])
def test_what_concerns_nobody_but_the_account_pauses_it_at_once(error: Exception) -> None:
    verdict = after(error)
    assert (verdict.standing.doubted, verdict.standing.wait) == (True, 1)
    assert (verdict.counted, verdict.chat_wait) == (False, 0)
    assert verdict.wait > verdict.standing.wait, "another message is the next probe"


def test_administrators_hear_once_of_a_token_that_is_refused() -> None:
    standing, alarms = OPEN, []
    for _ in range(9):
        verdict = probed(TokenRefused("the token"), standing)
        standing = verdict.standing
        alarms.append(verdict.alarm)
    assert alarms.count(Alarm.TOKEN) == 1


def test_a_used_up_quota_is_asked_about_after_a_minute_before_an_hour_is_believed() -> None:
    first = after(Exhausted(HOUR), chat="an")
    assert (first.wait, first.standing.doubted, first.alarm) == (60, False, None)
    second = after(Exhausted(HOUR), first.standing, chat="binh")
    assert (second.standing.doubted, second.standing.wait, second.alarm) == (True, 60, None)
    believed = probed(Exhausted(HOUR), second.standing)
    assert (believed.standing.wait, believed.alarm) == (HOUR, Alarm.QUOTA)


def test_one_chat_alone_is_enough_to_believe_in_a_used_up_quota() -> None:
    first = after(Exhausted(HOUR), chat="an").standing
    second = after(Exhausted(HOUR), first, chat="an")
    assert (second.standing.doubted, second.standing.wait, second.alarm) == (True, HOUR, Alarm.QUOTA)
    assert second.standing.failures == 1, "it was believed once"


def test_a_message_without_an_answer_keeps_nothing_else_of_its_chat_back() -> None:
    for verdict in (after(TryLater("busy"), tries=3), after(TryLater("busy"), DOUBT), probed(TryLater("busy"))):
        assert verdict.wait > 0
        assert verdict.chat_wait == 0


def test_a_chat_refused_for_the_quota_again_and_again_while_others_are_served_waits_ever_longer() -> None:
    tries, waits = 0, []
    for _ in range(8):
        verdict = after(Exhausted(HOUR), tries=tries)
        tries += verdict.counted
        waits.append(verdict.wait)
    assert waits == [60, 120, 240, 480, 960, 1920, HOUR, HOUR]


def test_the_parts_that_arrived_are_kept_in_mind() -> None:
    for error in (Throttled(30), TryLater("busy"), Exhausted(HOUR), Away("gone")):
        error.arrived = 2
        assert after(error).arrived == probed(error).arrived == 2


def test_who_waits_for_a_dialogue_or_the_morning_blames_nobody() -> None:
    error = NotNow("a dialogue is open")
    error.wait = 60
    for standing in (OPEN, DOUBT, replace(DOUBT, failures=3, wait=4)):
        for verdict in (after(error, standing), probed(error, standing)):
            assert (verdict.standing, verdict.wait, verdict.counted) == (standing, 60, False)


def test_that_the_platform_takes_nothing_for_long_is_told_once_it_is_believed() -> None:
    once = probed(Throttled(8 * HOUR))
    assert once.alarm is None, "it may be about the chat of the probe"
    assert probed(Throttled(8 * HOUR), once.standing).alarm is Alarm.QUOTA
    assert probed(Throttled(60), once.standing).alarm is None
