"""What the list of a branch brings: who registered what, each pledge with all about it, and what happened when."""

from domain.permissions import has_summaries
from domain.understanding.acts.act import Act
from handlers.listing import asked, history, of_one, reminding
from handlers.talk.subject import ChatCommand, Serving, Subject, joined

LISTING = Subject(
    commands=(
        ChatCommand(("danhsach", "list"), "who registered what in my branch", asked.show, has_summaries),
        ChatCommand(
            ("nhatky", "audit"), "what happened when, and who did it", history.show, joined, menu_of=has_summaries
        ),
    ),
    dialogues=(reminding.remind_of_one,),
    acts={
        Act.SUMMARY: Serving(of_one.hear, "See the summary", has_summaries),
        Act.MISSING: Serving(of_one.hear, "Who is missing", has_summaries),
    },
)
