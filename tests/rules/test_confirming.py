"""Who confirms what is reported as done."""

from dataclasses import replace

from domain.permissions import may_confirm, may_have_queue
from domain.roles import Duty, Person, Place, Role
from tests.rules.pledges import goal, pledge

PROVINCE = Place(1, "/1/", "Đảng bộ tỉnh", has_branches=True)
COMMUNE = Place(4, "/1/4/", "Đảng bộ xã", has_branches=True)
BRANCH = Place(9, "/1/4/9/", "Chi bộ ấp 1")
OTHER = Place(8, "/1/4/8/", "Chi bộ ấp 2")

MEMBER, SECRETARY, DEPUTY = 7, 20, 21
LEADERS = {SECRETARY, DEPUTY}


def leader(place: Place, number: int = SECRETARY, role: Role = Role.SECRETARY) -> Person:
    return Person(number, "Lê Thị Bình", place, (Duty(role, place),))


def test_the_secretary_confirms_a_members_claim():
    assert may_confirm(leader(BRANCH), pledge(goal()), BRANCH, LEADERS)


def test_nobody_confirms_a_pledge_of_their_own_or_one_they_entered():
    own = pledge(goal(), member_id=SECRETARY, entered_by_id=SECRETARY)
    entered = pledge(goal(), entered_by_id=SECRETARY)
    assert not may_confirm(leader(BRANCH), own, BRANCH, LEADERS)
    assert not may_confirm(leader(BRANCH), entered, BRANCH, LEADERS)
    deputy = leader(BRANCH, DEPUTY, Role.DEPUTY)
    assert may_confirm(deputy, own, BRANCH, LEADERS)
    assert may_confirm(deputy, entered, BRANCH, LEADERS)


def test_the_level_above_confirms_what_the_branch_did_and_what_no_other_leader_of_it_may():
    above = leader(COMMUNE, 30)
    own = pledge(goal(), member_id=SECRETARY, entered_by_id=SECRETARY)
    assert may_confirm(above, own, BRANCH, {SECRETARY})
    assert not may_confirm(above, own, BRANCH, LEADERS)
    assert may_confirm(above, pledge(goal(), entered_by_id=SECRETARY), BRANCH, {SECRETARY})
    assert may_confirm(above, pledge(goal(), member_id=None, entered_by_id=SECRETARY), BRANCH, LEADERS)
    assert not may_confirm(above, pledge(goal()), BRANCH, LEADERS)


def test_whoever_reported_it_as_done_for_the_member_does_not_confirm_it():
    reported = replace(pledge(goal()), claimed_by_id=SECRETARY)
    assert not may_confirm(leader(BRANCH), reported, BRANCH, LEADERS)
    assert may_confirm(leader(BRANCH, DEPUTY, Role.DEPUTY), reported, BRANCH, LEADERS)
    assert may_confirm(leader(COMMUNE, 30), reported, BRANCH, {SECRETARY})
    assert not may_confirm(leader(COMMUNE, 30), reported, BRANCH, LEADERS)


def test_a_branch_does_not_confirm_its_own_pledge():
    own = pledge(goal(), member_id=None, entered_by_id=DEPUTY)
    assert not may_confirm(leader(BRANCH), own, BRANCH, LEADERS)


def test_two_levels_above_or_beside_confirm_nothing():
    own = pledge(goal(), member_id=None, entered_by_id=SECRETARY)
    assert not may_confirm(leader(PROVINCE, 40), own, BRANCH, LEADERS)
    assert not may_confirm(leader(OTHER, 41), own, BRANCH, LEADERS)
    assert not may_confirm(leader(COMMUNE, 42, Role.STAFF), own, BRANCH, LEADERS)


def test_the_level_above_decides_where_nobody_leads_the_branch():
    above = leader(COMMUNE, 30)
    assert may_confirm(above, pledge(goal()), BRANCH, set())
    assert not may_confirm(above, pledge(goal()), BRANCH, {SECRETARY})


def test_whoever_decided_does_not_look_at_it_again_where_another_may():
    assert not may_confirm(leader(BRANCH), pledge(goal()), BRANCH, LEADERS, {SECRETARY})
    assert may_confirm(leader(BRANCH, DEPUTY, Role.DEPUTY), pledge(goal()), BRANCH, LEADERS, {SECRETARY})


def test_at_the_top_staff_and_administrators_decide_where_no_leader_can():
    own = pledge(goal(), member_id=None, entered_by_id=SECRETARY)
    heads = pledge(goal(), member_id=SECRETARY, entered_by_id=SECRETARY)
    staff = leader(PROVINCE, 50, Role.STAFF)
    everywhere = Person(51, "Phạm Dũng", None, (Duty(Role.ADMIN, None),))
    here = Person(52, "Hồ Quản Trị", None, (Duty(Role.ADMIN, PROVINCE),))
    for person in (staff, everywhere, here):
        assert may_confirm(person, own, PROVINCE, LEADERS)
        assert may_confirm(person, heads, PROVINCE, {SECRETARY})
        assert not may_confirm(person, heads, PROVINCE, LEADERS)
        assert not may_confirm(person, own, COMMUNE, LEADERS)
        assert may_have_queue(person)
    assert not may_confirm(staff, pledge(goal(), member_id=None, entered_by_id=50), PROVINCE, LEADERS)
    assert not may_confirm(Person(53, "Hồ Xã", None, (Duty(Role.ADMIN, COMMUNE),)), own, PROVINCE, LEADERS)


def test_no_member_and_no_staff_below_the_top_has_a_queue():
    assert not may_have_queue(Person(MEMBER, "Nguyễn Văn An", BRANCH))
    assert not may_have_queue(leader(COMMUNE, 50, Role.STAFF))
