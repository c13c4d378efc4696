"""What the desk brings: files to print, correct and pass on."""

from domain.permissions import has_summaries
from handlers.desk import exporting
from handlers.talk.subject import ChatCommand, Subject

DESK = Subject(
    commands=(ChatCommand(("xuat", "export"), "files to print: Excel of everything", exporting.show, has_summaries),),
)
