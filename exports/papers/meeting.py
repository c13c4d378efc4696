"""The sheet of a monthly meeting, to be read aloud, and what of it goes into the resolution."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.chat import OutgoingFile
from domain.figures import Coverage
from domain.papers.writing import month_of, padded, share
from domain.pledges.pledge import Pledge
from domain.pledges.standing import Verdict, standing_of
from domain.pledges.states import PledgeState
from domain.stamps import AsOf
from exports.desk.order import Order
from exports.papers.heads import common
from exports.papers.paper import paper
from exports.papers.registration import summary_of
from locales.wording.papers.rows import SPEAK, counted, result, state, target
from locales.wording.quotation import folded, quoted
from storage.commending import thanks
from storage.desk.before import totals_before
from storage.desk.registered import Registered, registered
from storage.ground.database import Session
from storage.people import members

SOON, LATELY = timedelta(days=45), timedelta(days=31)
ROWS, NAMED = 30, 3
"""Two pages; up to fifteen rows are one."""
LETTERS = 34
"""So much of a content is read aloud: two lines of the table."""


@dataclass(frozen=True, slots=True)
class _Month:
    today: date

    @property
    def since(self) -> date:
        return self.today - LATELY

    def moved(self, each: Registered) -> bool:
        return each.last_day is not None and each.last_day > self.since

    def concerns(self, each: Registered) -> bool:
        """Tell whether a meeting speaks of it: it moved, is late, falls due soon, or waits to be confirmed."""
        soon = each.pledge.is_open and each.pledge.deadline <= self.today + SOON
        return self.moved(each) or soon or each.pledge.state is PledgeState.CLAIMED

    def achieved(self, each: Registered) -> bool:
        beyond = standing_of(each.pledge, self.today).verdict is Verdict.EXCEEDED
        claimed = each.pledge.state is PledgeState.CLAIMED
        return self.moved(each) and not claimed and (each.pledge.state is PledgeState.DONE or beyond)

    def to_discuss(self, each: Registered) -> bool:
        if each.pledge.state is PledgeState.MISSED:
            return self.moved(each)
        return each.pledge.is_open and (each.pledge.is_late(self.today) or (bool(each.difficulty) and self.moved(each)))


def sheet(session: Session, order: Order) -> OutgoingFile:
    everything, month = registered(session, order.place, order.campaign_ids, AsOf.now(order.today)), _Month(order.today)
    named = sorted((each for each in everything if month.concerns(each)), key=lambda each: _urgent(each, order.today))
    summary = summary_of(session, order, names=False)
    done = sum(each.pledge.state is PledgeState.DONE for each in everything)
    values: dict[str, Any] = {
        "month": f"THÁNG {month_of(order.today)}/{order.today.year}",
        "people": share(summary.figures.people),
        "done": share(Coverage(done, len(everything))),
        "late": padded(summary.figures.late),
        "rows": [_row(each, order.today) for each in named[:ROWS]],
        "others": _others([each for each in everything if not month.concerns(each)], len(named) - ROWS, order.today),
        "praise": _listed([each for each in everything if month.achieved(each)], _praised),
        "example": _example(session, order),
        "talk": _listed([each for each in named if month.to_discuss(each)], _talk),
        "movement": _movement(summary.figures.people, [each for each in everything if month.moved(each)]),
        **_resolution(session, named[:ROWS], month),
    }
    return paper("phieu-hop", order.file_name("phieu-hop", "docx"), common(session, order, values))


def _example(session: Session, order: Order) -> str:
    """The good example of the month, where the member agreed to stand here: "Trần Văn Bảy: “…”."""
    found = thanks.of_month(session, order.place.id, order.today.replace(day=1))
    agreed = next((each for each in found if each.agreed), None)
    if agreed is None:
        return ""
    return f"{members.names(session, [agreed.member_id]).get(agreed.member_id, '')}: {quoted(agreed.words)}"


def _urgent(each: Registered, today: date) -> tuple[bool, bool, date]:
    """Late ones first, then what goes on by its day, at the end what is over."""
    return not each.pledge.is_late(today), not each.pledge.is_open, each.pledge.deadline


def short(words: str, most: int = LETTERS) -> str:
    """Cut words at a space: "Trồng 500 cây dừa dọc đường …"."""
    line = folded(words)
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def _who(each: Registered) -> str:
    return each.owner or SPEAK.tr("The whole cell")


def _row(each: Registered, today: date) -> dict[str, str]:
    return {
        "owner": _who(each),
        "content": short(each.pledge.content),
        "deadline": f"{each.pledge.deadline:%d/%m}"
        + (f"/{each.pledge.deadline:%y}" if each.pledge.deadline.year != today.year else ""),
        "result": result(each.pledge, today) or "–",
        "state": state(each.pledge, today, each.outlook),
    }


def _others(rest: Sequence[Registered], not_shown: int, today: date) -> str:
    """Say how many are in no row, and how these stand: "Ngoài ra: 06 nội dung chưa đến hạn; 01 nội dung đã xong."."""
    said = [SPEAK.tr("{count} more contents stand in the list.", count=padded(not_shown))] if not_shown > 0 else []
    if rest:
        states = Counter(state(each.pledge, today, each.outlook) for each in rest)
        parts = [
            SPEAK.tr("{count} contents {state}", count=padded(count), state=name)
            for name, count in states.most_common()
        ]
        said.append(SPEAK.tr("Beside these: {parts}.", parts="; ".join(parts)))
    return " ".join(said)


def _listed(some: Sequence[Registered], words: Any) -> str:
    """Name the first of several, and count the rest."""
    said = [words(each) for each in some[:NAMED]]
    if len(some) > NAMED:
        said.append(SPEAK.tr("and {count} other contents", count=padded(len(some) - NAMED)))
    return "; ".join(said) + "." if said else ""


def _praised(each: Registered) -> str:
    return f"{_who(each)} ({short(each.pledge.content)})"


def _talk(each: Registered) -> str:
    """Say gently what is to be talked about: the difficulty in their words, else what became of it."""
    over = SPEAK.tr("not reached") if each.pledge.state is PledgeState.MISSED else SPEAK.tr("past its day")
    why = short(each.difficulty, 60) if each.difficulty else over
    return f"{_who(each)} ({short(each.pledge.content)}: {why})"


def _movement(people: Coverage, moved: Sequence[Registered]) -> str:
    ended = sum(each.pledge.state is PledgeState.DONE for each in moved)
    return SPEAK.tr(
        "{share} Party members have registered; in the month {moved} contents went forward, {ended} of them completed.",
        share=share(people) + (f" ({people.percent}%)" if people.percent is not None else ""),
        moved=padded(len(moved)),
        ended=padded(ended),
    )


def _resolution(session: Session, named: Sequence[Registered], month: _Month) -> dict[str, Any]:
    """The rows of last month's tasks with how they were then and are now, and the share that is reached."""
    before = totals_before(session, [each.pledge.id for each in named], month.since)
    old = [each for each in named if each.registered_on <= month.since]
    tasks = [
        {
            "task": f"{short(each.pledge.content, 70)} ({_who(each)})",
            "before": _then(each.pledge, before.get(each.pledge.id), month.since),
            "now": _now(each, month.today),
        }
        for each in old
    ]
    due = [each for each in old if each.pledge.deadline <= month.today or each.pledge.state is PledgeState.DONE]
    reached = Coverage(sum(each.pledge.state is PledgeState.DONE for each in due), len(due))
    words = ""
    if reached.percent is not None:
        words = SPEAK.tr(
            "Share of tasks due that are completed: {share} = {percent}%. The points for it are given by the scale of "
            "the committee above; the cell decides.",
            share=share(reached),
            percent=reached.percent,
        )
    return {"tasks": tasks, "share": words}


def _now(each: Registered, today: date) -> str:
    told = result(each.pledge, today) or SPEAK.tr("no report yet")
    return f"{told}; {state(each.pledge, today, each.outlook)}"


def _then(pledge: Pledge, total: Any, day: date) -> str:
    if total is None:
        return SPEAK.tr("no report yet")
    held = pledge.goal.value if pledge.goal else None
    if held is None:
        return f"{SPEAK.number(total)}% ({target(pledge)})"
    return counted(total, held, pledge.goal.unit if pledge.goal else "")
