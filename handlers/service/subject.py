"""What service brings: the state of the assistant, languages, short answers, and what cannot be done yet."""

from domain.permissions import is_admin, manages_people
from domain.understanding.acts.act import Act
from handlers.service import answers, language_choice, not_yet, status
from handlers.talk.subject import ChatCommand, Serving, Subject

SERVICE = Subject(
    commands=(
        ChatCommand(("tinhtrang", "status"), "how the bot is doing", status.show, is_admin),
        ChatCommand(("ngonngu", "language"), "Vietnamese or English", language_choice.show),
        ChatCommand(("dethoi", "nevermind"), "nothing more", answers.let_be, listed=False),
    ),
    acts={
        Act.STATUS: Serving(status.hear, "How the assistant is doing"),
        Act.HELP: Serving(answers.help_with, "How to do something"),
        Act.QUESTION: Serving(answers.answer_question, "Only a question"),
        Act.COMPLAINT: Serving(answers.regret, "Something is not right"),
        Act.HEARSAY: Serving(answers.listen, "Tell what others do"),
        Act.GREETING: Serving(answers.greet, "A greeting"),
        Act.THANKS: Serving(answers.accept_thanks, "Thanks"),
        Act.OTHER: Serving(answers.pass_over, "Something else"),
        Act.LIST: Serving(not_yet.list_people, "The list", manages_people),
        Act.COMPARE: Serving(not_yet.compare, "Compare"),
    },
)
