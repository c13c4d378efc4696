"""What meetings and launches bring: `/sukien` and its dialogues."""

from handlers.events import answering, attending, changing, command, making, papers
from handlers.events.announced.answering import answer as answer_meeting
from handlers.talk.subject import ChatCommand, Subject, joined
from locales.language import marked

EVENTS = Subject(
    commands=(ChatCommand(("sukien", "event"), marked("meetings and launches"), command.run, joined),),
    dialogues=(
        *(making.make_event, changing.move_event, changing.call_off_event),
        *(answering.excuse, attending.note_attendance, papers.attach_minutes, answer_meeting),
    ),
)
