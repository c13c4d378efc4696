"""What indicators bring: `/chitieu` and the report of a result."""

from handlers.indicators import reporting, serving, showing
from handlers.talk.subject import ChatCommand, Subject, joined

INDICATORS = Subject(
    commands=(ChatCommand(("chitieu", "indicators"), "the indicators and their results", showing.show, joined),),
    dialogues=(reporting.reporting, serving.serve),
)
