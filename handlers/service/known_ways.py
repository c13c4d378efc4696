"""How one registers, reports and types: what is answered where somebody asks how to do it."""

from handlers.service.known_answers import Known, Then
from locales.language import marked

WAYS = {
    "reporting": Known(
        marked(
            "To report, just write what is done, for example: “planted 120 palms”. "
            "I read it back before anything is closed."
        ),
        Then.REPORT,
    ),
    "registering": Known(
        marked(
            "To register, write in one sentence what, how much and by when, for example: "
            "“plant 200 palms by 30/6”. I ask what is missing."
        ),
        Then.REGISTER,
    ),
    "using": Known(
        marked(
            "Please just write as you would speak, for example: “plant 50 palms by 30/6”, “planted 20 so far”. "
            "Where I ask with numbers 1, 2, 3, type the number."
        )
    ),
}
