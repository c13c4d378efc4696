"""What days of rest bring: `/ngaynghi`, and the dialogue that notes them."""

from domain.permissions import belongs, has_summaries
from domain.roles import Person
from handlers.quiet_days import noting, showing
from handlers.talk.subject import ChatCommand, Subject


def _sees(person: Person) -> bool:
    return belongs(person) or has_summaries(person)


QUIET_DAYS = Subject(
    commands=(
        ChatCommand(
            ("ngaynghi", "restdays"), "days on which I write to nobody", showing.show, _sees, menu_of=has_summaries
        ),
        ChatCommand(("ngaylam", "workdays"), "remind as usual on days", showing.works, has_summaries, listed=False),
    ),
    dialogues=(noting.resting,),
)
