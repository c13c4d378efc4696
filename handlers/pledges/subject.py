"""What pledges bring: seeing them, taking back what was just done."""

from domain.permissions import belongs, leads
from domain.understanding.acts.act import Act
from handlers.pledges import my_pledges, reopening, still_missing, taking_back
from handlers.reminders import due
from handlers.talk.subject import ChatCommand, Serving, Subject, joined

PLEDGES = Subject(
    commands=(
        ChatCommand(("camket", "mypledges"), "my pledges", my_pledges.show, belongs),
        ChatCommand(("molai", "reopen"), "open a confirmed result again", reopening.start, leads, listed=False),
        ChatCommand(("laylai", "takeback"), "take back what I just did", taking_back.start, joined, listed=False),
    ),
    dialogues=(taking_back.take_back, reopening.ask_to_reopen, reopening.reopen),
    acts={
        Act.SHOW_MINE: Serving(still_missing.show, "See what I registered", belongs),
        Act.SHOW_DEADLINE: Serving(due.show, "See when it is due", belongs),
        Act.CORRECT_REPORT: Serving(taking_back.correct, "Take back what I reported"),
        Act.UNDO: Serving(taking_back.correct, "Take back what I just did"),
    },
)
