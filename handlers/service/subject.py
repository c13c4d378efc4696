"""What service brings: the state of the assistant, languages, short answers, and what cannot be done yet."""

from domain.permissions import is_admin, manages_people
from domain.understanding.acts.act import Act
from handlers.service import answers, language_choice, not_yet, status
from handlers.talk.subject import ChatCommand, Serving, Subject
from locales.language import marked

SERVICE = Subject(
    commands=(
        ChatCommand(("tinhtrang", "status"), marked("how the bot is doing"), status.show, is_admin),
        ChatCommand(("ngonngu", "language"), marked("Vietnamese or English"), language_choice.show),
        ChatCommand(("dethoi", "nevermind"), marked("nothing more"), answers.let_be, listed=False),
    ),
    acts={
        Act.STATUS: Serving(status.hear, marked("How the assistant is doing")),
        Act.HELP: Serving(answers.help_with, marked("How to do something")),
        Act.QUESTION: Serving(answers.answer_question, marked("Only a question")),
        Act.COMPLAINT: Serving(answers.regret, marked("Something is not right")),
        Act.HEARSAY: Serving(answers.listen, marked("Tell what others do")),
        Act.GREETING: Serving(answers.greet, marked("A greeting")),
        Act.THANKS: Serving(answers.accept_thanks, marked("Thanks")),
        Act.OTHER: Serving(answers.pass_over, marked("Something else")),
        Act.LIST: Serving(not_yet.list_people, marked("The list"), manages_people),
        Act.COMPARE: Serving(not_yet.compare, marked("Compare")),
    },
)
