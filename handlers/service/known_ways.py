"""How one registers, reports and types, and what that has to do with one's standing."""

from handlers.service.known_answers import Known, Then
from locales.language import marked

WAYS = {
    "membership": Known(
        marked(
            "No, comrade. Registering is voluntary: who registers nothing, takes it back or has it erased here stays a "
            "Party member as before, and it is no ground for or against a title."
        )
    ),
    "excluded": Known(
        marked(
            "Nobody is left out for that: registering is voluntary and no legal ground for a title; titles are decided "
            "by people, by what was really done. Where time is short, say so openly and ask for a later day."
        )
    ),
    "how_noted": Known(
        marked(
            "Report what is really done: what is not finished or not yet recognised does not count now, and is "
            "reported when it is. A slip is put right by “that was wrong” and the right number."
        ),
        Then.REPORT,
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
