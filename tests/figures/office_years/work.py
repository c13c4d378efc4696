"""What people register and report meanwhile: by chat, and by the functions the chat calls."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.understanding.readings import How
from domain.work.item import WorkDeed
from storage import deeds, pledges, taking_back
from storage.campaigns import campaigns, contents
from storage.ground.database import Session
from storage.pledges import NewPledge, Progress
from storage.work import items
from storage.work import writing as working
from storage.work.writing import NewItem
from tests.figures.office_years.office import Office


def registers_in_chat(office: Office) -> bool:
    found = office.somebody()
    if found is None:
        return False
    day = office.today + timedelta(days=office.chance.randint(10, 200))
    person = office.person(found[0])
    person.says(f"Tôi đăng ký trồng {office.chance.randint(2, 300)} cây dừa trước {day:%d/%m/%Y}")
    for _ in range(6):
        labels = [each.label for message in person.heard for each in message.choices]
        if any(each.startswith(("Rút", "Lấy lại", "Ghi nhầm")) for each in labels) or not labels:
            return True
        person.picks(next((each for each in labels if each.startswith(("Đúng", "Đăng ký"))), labels[0]))
    person.says("/huy")
    return False


def reports_in_chat(office: Office) -> bool:
    found = office.somebody()
    if found is None:
        return False
    person = office.person(found[0])
    person.says(f"tôi trồng được {office.chance.randint(1, 300)} cây dừa")
    labels = [each.label for message in person.heard for each in message.choices]
    if yes := next((each for each in labels if each.startswith("Đúng")), ""):
        person.picks(yes)
    person.says("/huy")
    return True


def registers(office: Office) -> bool:
    """One in their own name, or in that of any organisation that is open."""
    found, place = office.somebody(), office.chance.choice(office.places())
    if found is None:
        return False
    whose = (place.id, None) if office.chance.random() < 0.3 else (None, found[0].id)

    def work(session: Session) -> None:
        campaign = campaigns.by_code(session, "DKM")
        assert campaign is not None
        group, until = contents.groups(session, campaign.id)[0].id, timedelta(days=office.chance.randint(2, 200))
        new = NewPledge(campaign.id, *whose, found[0].id, group, "Việc", None, "Việc", office.today + until)
        pledges.register(session, new, office.stamp)

    office.look(work)
    return True


def _with_pledge(office: Office, work: Callable[[Session, Pledge], object], *wanted: PledgeState) -> bool:
    """Do something to a pledge of somebody who is here."""
    people = [each for place in office.cells() for each in office.people(place)]
    office.chance.shuffle(people)

    def found(session: Session) -> bool:
        for each in people:
            mine = [one for one in pledges.of_member(session, each.id) if not wanted or one.state in wanted]
            if mine:
                work(session, office.chance.choice(mine))
                return True
        return False

    return office.look(found)


def claims(office: Office) -> bool:
    state = office.chance.choice((None, PledgeState.CLAIMED, PledgeState.CLAIMED, PledgeState.MISSED))

    def work(session: Session, pledge: Pledge) -> None:
        by = pledge.member_id or 0
        pledges.report(session, pledge, by, Progress(How.TOTAL, None, "", state), replace(office.stamp, by=by))

    return _with_pledge(office, work, PledgeState.ACTIVE)


def is_decided_on(office: Office) -> bool:
    state = office.chance.choice((PledgeState.DONE, PledgeState.DONE, PledgeState.ACTIVE))
    return _with_pledge(
        office, lambda session, pledge: pledges.move(session, pledge, state, office.stamp), PledgeState.CLAIMED
    )


def is_taken_back(office: Office) -> bool:
    """The last deed of somebody within two months: a report, a confirmation, a registration."""

    def work(session: Session, pledge: Pledge) -> None:
        deed = deeds.last_deed(session, pledge.member_id or 0, office.village.now - timedelta(days=60))
        if deed is not None:
            taking_back.take_back(session, deed, replace(office.stamp, by=pledge.member_id))

    return _with_pledge(office, work)


def work_goes_on(office: Office) -> bool:
    """Work is given to somebody of the branch or another, goes to a third, is done, opened again, taken off."""
    one, other = office.somebody(), office.somebody()
    if one is None or other is None:
        return False
    holder = office.chance.choice((one[0].id, other[0].id, None))

    def work(session: Session, pledge: Pledge) -> None:
        given = items.of_pledge(session, pledge.id)
        if not given or office.chance.random() < 0.4:
            whose = office.chance.choice((holder, pledge.member_id))
            working.add(session, pledge.id, [NewItem("Việc", whose, None)], pledge.entered_by_id, office.stamp)
            return
        item = office.chance.choice(given)
        if not item.is_open:
            working.reopen(session, item, office.stamp)
        elif office.chance.random() < 0.4:
            working.hand(session, item, holder, WorkDeed.HANDED, office.stamp)
        else:
            office.chance.choice((working.finish, working.remove))(session, item, office.stamp)

    return _with_pledge(office, work)


WORK: dict[Callable[[Office], bool], int] = {
    registers_in_chat: 4,
    reports_in_chat: 4,
    registers: 8,
    claims: 8,
    is_decided_on: 5,
    is_taken_back: 4,
    work_goes_on: 8,
}
"""What may happen, and how likely it is."""
