"""What became of the contents that are registered: parts that add up to all of them, under one name each."""

from collections.abc import Mapping, Sequence

from domain.papers.writing import padded
from domain.pledges.states import NOT_DONE, PledgeState
from locales.wording.papers.rows import SPEAK
from locales.wording.pledges import STATE_NAMES
from storage.desk.registered import tops
from storage.ground.database import Session

ALWAYS = PledgeState.ACTIVE


def parts_text(counts: Mapping[str, int | None]) -> str:
    """Write "đã hoàn thành 04 (vượt chỉ tiêu 01); đang thực hiện 10; báo hoàn thành, chờ xác nhận 02".

    Where a report of an earlier release did not keep the parts, what is not completed is one of them.
    """
    whole, done, beyond = counts["pledges"] or 0, counts["done"] or 0, counts.get("exceeded")
    first = SPEAK.tr("completed {count}", count=padded(done))
    first += f" ({SPEAK.tr('beyond the target {count}', count=padded(beyond))})" if beyond else ""
    others = {state: counts.get(state) for state in NOT_DONE}
    if None in others.values():
        return f"{first}; {SPEAK.tr('not completed {count}', count=padded(whole - done))}"
    said = {state: count for state, count in others.items() if count or state is ALWAYS}
    in_order = sorted(said.items(), key=lambda each: each[0] is not ALWAYS)
    return "; ".join([first, *(f"{SPEAK.tr(STATE_NAMES[state])} {padded(count or 0)}" for state, count in in_order)])


def ranks(session: Session, campaign_ids: Sequence[int]) -> Mapping[str, int]:
    """Return in which order the topmost groups stand, as the movement names them; what has none comes last."""
    return {name: rank for rank, name in enumerate(dict.fromkeys((*tops(session, campaign_ids).values(), "")))}


def counted(states: Mapping[str, int]) -> dict[str, int | None]:
    """Return the parts that are not completed, each with its count."""
    return {state.value: states.get(state, 0) for state in NOT_DONE}
