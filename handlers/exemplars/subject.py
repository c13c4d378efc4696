"""What exemplars bring: `/dienhinh`, the dialogues that nominate and return, and what is said of them in any words."""

from domain.permissions import has_summaries
from domain.understanding.movement.act import MovementAct
from handlers.exemplars import contacting, deciding, hearing, proposing, register, writing
from handlers.exemplars.following import beginning, ending
from handlers.exemplars.spoken import consenting, tips
from handlers.talk.subject import ChatCommand, Serving, Subject, joined

EXEMPLARS = Subject(
    commands=(
        ChatCommand(
            ("dienhinh", "exemplar"), "exemplars: nominate, recognise", register.show, joined, menu_of=has_summaries
        ),
    ),
    dialogues=(
        *(proposing.propose, deciding.give_back, writing.write_card, contacting.say_word, contacting.ask_exemplar),
        *(beginning.follow, ending.measure_by, ending.copy_exemplar),
        *(consenting.own_words, tips.tip),
    ),
    movement={
        MovementAct.NOMINATE: Serving(hearing.nominate, "Nominate an exemplar"),
        MovementAct.WITHDRAW_NOMINATION: Serving(hearing.withdraw, "Withdraw a nomination"),
        MovementAct.SHOW_NOMINATIONS: Serving(hearing.show_named, "See the exemplars"),
        MovementAct.DECIDE_NOMINATION: Serving(hearing.decide, "Decide on a nomination", has_summaries),
    },
)
