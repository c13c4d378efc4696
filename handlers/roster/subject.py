"""What lists that are sent bring: one command, for those who manage members."""

from domain.permissions import manages_people
from handlers.roster import answering
from handlers.talk.subject import ChatCommand, Subject
from locales.language import marked

_TITLE = marked("import a list of members from a file")
ROSTER = Subject(commands=(ChatCommand(("nhap", "import"), _TITLE, answering.start, manages_people, listed=False),))
