"""How one registers, reports and types, and what that has to do with one's standing."""

from handlers.service.known_answers import Known, Then
from locales.language import marked

WAYS = {
    "movement": Known(
        marked(
            "“Đồng Khởi mới” is an emulation movement: every person and every branch takes on one concrete work, with "
            "an amount and a day. Its name recalls the Đồng Khởi uprising of 1960."
        ),
        for_strangers=True,
    ),
    "confirmed_by": Known(
        marked("What is reported as done is confirmed by the secretary or the deputy, never by oneself.")
    ),
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
