"""What figures bring: the summary, and urging those who are missing."""

from domain.permissions import has_summaries, leads
from domain.understanding.acts.act import Act
from handlers.figures import summary, urging
from handlers.talk.subject import ChatCommand, Serving, Subject
from locales.language import marked

FIGURES = Subject(
    commands=(
        ChatCommand(("tonghop", "summary"), marked("summary of my organisation"), summary.show, has_summaries),
        ChatCommand(
            ("dondoc", "urge"), marked("urge those who have not registered"), urging.start, leads, listed=False
        ),
    ),
    dialogues=(urging.urge,),
    acts={
        Act.URGE: Serving(urging.hear, marked("Urge those who are missing"), leads),
    },
)
