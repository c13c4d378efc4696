"""What people bring: joining, the members of a cell, one's own data, the secretary, sympathy."""

from domain.permissions import belongs, manages_people
from domain.understanding.acts.act import Act
from handlers.newcomers import adding
from handlers.own_data import correcting, naming, withdrawing
from handlers.people import (
    ending_stay,
    erasing,
    hearing_of_leavings,
    joining,
    my_data,
    one_member,
    secretary,
    strangers,
    sympathy,
)
from handlers.talk.subject import ChatCommand, Serving, Subject, joined
from locales.language import marked

PEOPLE = Subject(
    commands=(
        ChatCommand(
            ("ketthuc", "endstay"), marked("somebody belongs here no more"), ending_stay.show, manages_people, False
        ),
        ChatCommand(("nhanbithu", "passon"), marked("tell my secretary"), secretary.pass_on, belongs, listed=False),
        ChatCommand(("dulieu", "mydata"), marked("what is kept about me"), my_data.show, joined),
        ChatCommand(("batdau", "start"), marked("start again from the beginning"), strangers.start, listed=False),
    ),
    dialogues=(
        joining.join,
        adding.add_member,
        one_member.choose,
        ending_stay.end_stay,
        withdrawing.withdraw,
        naming.name_me,
        correcting.correct,
        erasing.erase_me,
    ),
    acts={
        Act.MEMBERS: Serving(hearing_of_leavings.members_or_leaving, marked("Members"), manages_people),
        Act.SHOW_LEADER: Serving(secretary.show, marked("Who leads my branch")),
        Act.WITHDRAW_CONSENT: Serving(my_data.hear, marked("My data and my consent")),
        Act.DEATH: Serving(sympathy.mourn, marked("Somebody has died")),
        Act.HARDSHIP: Serving(sympathy.comfort, marked("I am not able to at present")),
        Act.REFUSAL: Serving(sympathy.accept_refusal, marked("I do not register")),
    },
)
