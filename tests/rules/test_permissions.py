"""A duty reaches its own organisation; only figures and administration reach further down."""

import pytest

from domain import permissions
from domain.roles import Duty, Person, Place, Role

PROVINCE = Place(1, "/1/", "Đảng bộ tỉnh", has_branches=True)
COMMUNE = Place(4, "/1/4/", "Đảng bộ xã", has_branches=True)
BRANCH = Place(9, "/1/4/9/", "Chi bộ ấp 1")
LIKE_THE_COMMUNE = Place(40, "/1/40/", "Đảng bộ xã khác")


def person(*duties: tuple[Role, Place | None], home: Place | None = BRANCH, number: int = 7) -> Person:
    return Person(number, "Lê Thị Bình", home, tuple(Duty(*duty) for duty in duties))


SECRETARY = person((Role.SECRETARY, COMMUNE))


def test_a_secretary_leads_one_organisation_and_none_below() -> None:
    assert permissions.may_lead(SECRETARY, COMMUNE)
    assert not permissions.may_lead(SECRETARY, BRANCH)
    assert not permissions.may_manage_members(SECRETARY, BRANCH)


def test_a_secretary_sees_figures_of_all_below_and_names_of_their_own() -> None:
    for place, figures, names in (
        (COMMUNE, True, True),
        (BRANCH, True, False),
        (PROVINCE, False, False),
        (LIKE_THE_COMMUNE, False, False),
    ):
        assert permissions.may_summarise(SECRETARY, place) is figures
        assert permissions.may_see_names(SECRETARY, place) is names


def test_who_reports_on_several_organisations_begins_with_the_highest_and_meets_each_once() -> None:
    several = person((Role.SECRETARY, BRANCH), (Role.STAFF, LIKE_THE_COMMUNE), (Role.STAFF, PROVINCE))
    more = person(*((duty.role, duty.place) for duty in several.duties), (Role.DEPUTY, BRANCH))
    assert permissions.reported_places(more) == (PROVINCE, LIKE_THE_COMMUNE, BRANCH)


@pytest.mark.parametrize("place", [PROVINCE, COMMUNE, BRANCH, LIKE_THE_COMMUNE])
def test_the_administrator_of_everything_administers_each_organisation(place: Place) -> None:
    assert permissions.administers(person((Role.ADMIN, None)), place.path)


def test_the_administrator_of_a_subtree_administers_it_alone() -> None:
    own = person((Role.ADMIN, COMMUNE))
    assert permissions.administers(own, COMMUNE.path)
    assert permissions.administers(own, BRANCH.path)
    assert not permissions.administers(own, PROVINCE.path)
    assert not permissions.administers(own, LIKE_THE_COMMUNE.path)
    assert not permissions.is_admin(own)


def test_a_code_never_opens_a_post_above_ones_own() -> None:
    leader = person((Role.SECRETARY, BRANCH))
    assert permissions.may_invite(leader, person(number=8))
    assert permissions.may_invite(leader, person((Role.DEPUTY, BRANCH), number=8))
    assert not permissions.may_invite(leader, person((Role.SECRETARY, COMMUNE), number=8))
    assert not permissions.may_invite(leader, person((Role.ADMIN, None), number=8))
    assert not permissions.may_invite(leader, person(home=COMMUNE, number=8))
    assert not permissions.may_invite(leader, person(home=None, number=8))
    assert permissions.may_invite(person((Role.ADMIN, None), number=1), person((Role.SECRETARY, COMMUNE), number=8))


def test_only_who_belongs_here_reports_on_their_own_pledge() -> None:
    assert permissions.may_report_on(person(), 7, BRANCH)
    assert not permissions.may_report_on(person(), 8, BRANCH)
    assert not permissions.may_report_on(person(home=None), 7, BRANCH)
    assert permissions.may_report_on(person((Role.SECRETARY, BRANCH)), None, BRANCH)
    assert not permissions.may_report_on(person(), None, BRANCH)


def test_a_stay_is_ended_by_another_leader_or_from_above_never_by_oneself() -> None:
    leader, above = person((Role.SECRETARY, BRANCH), number=1), person((Role.SECRETARY, COMMUNE), number=2)
    admin, plain = person((Role.ADMIN, None), number=3), person(number=8)
    deputy = person((Role.DEPUTY, BRANCH), number=4)
    staff = person((Role.STAFF, COMMUNE), number=5)
    may = {
        (name, of): permissions.may_end_stay(who, other, BRANCH)
        for name, who in {"leader": leader, "above": above, "admin": admin, "plain": plain}.items()
        for of, other in {"plain": plain, "leader": leader, "deputy": deputy, "staff": staff}.items()
    }
    allowed = {key for key, value in may.items() if value}
    assert allowed == {
        ("leader", "plain"),
        ("leader", "deputy"),
        ("above", "leader"),
        ("above", "deputy"),
        ("above", "staff"),
        *(("admin", of) for of in ("plain", "leader", "deputy", "staff")),
    }


def test_a_leader_may_always_have_a_new_code_of_their_own() -> None:
    serves_above = person((Role.SECRETARY, BRANCH), (Role.STAFF, COMMUNE))
    assert permissions.may_invite(serves_above, serves_above)
    assert not permissions.may_invite(serves_above, person((Role.STAFF, COMMUNE), number=8))


def test_two_levels_above_no_stay_is_ended() -> None:
    leader = person((Role.SECRETARY, BRANCH), number=1)
    assert permissions.may_end_stay(person((Role.SECRETARY, COMMUNE), number=2), leader, BRANCH)
    assert not permissions.may_end_stay(person((Role.SECRETARY, PROVINCE), number=3), leader, BRANCH)


def test_one_of_several_posts_is_enough_for_figures_and_only_its_own_for_names() -> None:
    several = person((Role.STAFF, LIKE_THE_COMMUNE), (Role.SECRETARY, COMMUNE))
    assert permissions.may_summarise(several, BRANCH)
    assert permissions.may_see_names(several, COMMUNE)
    assert not permissions.may_summarise(several, PROVINCE)


def test_only_whoever_leads_the_cell_enters_for_a_member_and_never_for_themselves():
    member = Person(7, "Trần Văn Bảy", BRANCH)
    secretary = Person(20, "Lê Thị Bình", BRANCH, (Duty(Role.SECRETARY, BRANCH),))
    above = Person(30, "Trần Kim Chi", None, (Duty(Role.SECRETARY, COMMUNE),))
    staff = Person(31, "Phạm Dũng", BRANCH, (Duty(Role.STAFF, BRANCH),))
    assert permissions.may_enter_for(secretary, member)
    assert not permissions.may_enter_for(secretary, secretary)
    assert not permissions.may_enter_for(above, member)
    assert not permissions.may_enter_for(staff, member)
    assert not permissions.may_enter_for(secretary, Person(8, "Lê Thị Tám", None))


def test_work_is_done_by_its_holder_where_they_belong_or_serve() -> None:
    assert permissions.may_do_work(person(number=7), 7, BRANCH)
    assert not permissions.may_do_work(person(number=7), 8, BRANCH)
    assert not permissions.may_do_work(person(number=7), 7, COMMUNE)
    assert not permissions.may_do_work(person((Role.ADMIN, None), number=7), 7, COMMUNE)
    assert permissions.may_do_work(person((Role.STAFF, COMMUNE), number=7), 7, COMMUNE)
    assert not permissions.may_do_work(person(number=7), 7, None)
