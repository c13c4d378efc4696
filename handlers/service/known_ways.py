"""How one registers, reports and types: what is answered where somebody asks how to do it."""

from handlers.service.known_answers import Known, Then
from locales.language import marked

WAYS = {
    "code_fails": Known(
        marked(
            "Please ask {leader} to look at the code once more or to give a new one; it need not be today. Then type "
            "it here."
        ),
        for_strangers=True,
        whole=True,
        for_leaders=marked(
            "For a comrade whose code does not work hand out a new code: type “new code for comrade …”, or choose "
            "below."
        ),
        leaders_then=Then.MEMBERS,
    ),
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
