"""What figures bring: the summary, and urging those who are missing."""

from domain.permissions import has_summaries
from domain.understanding.acts.act import Act
from handlers.figures import summary, urging
from handlers.figures.beside import asking_below
from handlers.figures.owing import urges
from handlers.talk.subject import ChatCommand, Serving, Subject

FIGURES = Subject(
    commands=(
        ChatCommand(("tonghop", "summary"), "summary of my organisation", summary.show, has_summaries),
        ChatCommand(("dondoc", "urge"), "urge those who have not registered", urging.start, urges, listed=False),
    ),
    dialogues=(urging.urge, asking_below.ask_below),
    acts={Act.URGE: Serving(urging.hear, "Urge those who are missing", urges)},
)
