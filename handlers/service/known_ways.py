"""How one registers, reports and types, and what that has to do with one's standing."""

from handlers.service.known_answers import ANSWERS, Known, Then
from locales.language import marked

WAYS = {
    "abilities_at_length": ANSWERS["abilities"],
    "movement": Known(
        "{movement} means: every person and every branch takes on one concrete work, with an amount and a day.",
        for_strangers=True,
    ),
    "confirmed_by": Known("What is reported as done is confirmed by the secretary or the deputy, never by oneself."),
    "code_fails": Known(
        "Please ask {leader} to look at the code once more or to give a new one; it need not be today. Then type it "
        "here.",
        for_strangers=True,
        whole=True,
        for_leaders=marked(
            "For a comrade whose code does not work hand out a new code: type “new code for comrade …”, or choose "
            "below."
        ),
        leaders_then=Then.MEMBERS,
    ),
    "membership": Known(
        "No, comrade. Registering is voluntary: who registers nothing, takes it back or has it erased here stays a "
        "Party member as before, and it is no ground for or against a title."
    ),
    "excluded": Known(
        "Nobody is left out for that: registering is voluntary and no legal ground for a title; titles are decided by "
        "people, by what was really done. Where time is short, say so openly and ask for a later day."
    ),
    "how_noted": Known(
        "Report what is really done: what is not finished or not yet recognised does not count now, and is reported "
        "when it is. A slip is put right by “that was wrong” and the right number.",
        Then.REPORT,
    ),
    "reporting": Known(
        "To report, just write what is done, for example: “planted 120 palms”. I read it back before anything is "
        "closed.",
        Then.REPORT,
    ),
    "registering": Known(
        "To register, write in one sentence what, how much and by when, for example: “plant 200 palms by 30/6”. I ask "
        "what is missing.",
        Then.REGISTER,
    ),
    "using": Known(
        "Please just write as you would speak, for example: “plant 50 palms by 30/6”, “planted 20 so far”. Where I ask "
        "with numbers 1, 2, 3, type the number."
    ),
    "which_branch": Known(
        "Here you register with the branch that has your name in the book. Whether another place wants it too is for "
        "the branch to say: shall I ask {leader}?",
        Then.TELL,
    ),
    "probationary": Known(
        "Yes. Who is on probation, exempt from meetings or here for a time registers like any other member.",
        Then.REGISTER,
    ),
    "died_since": Known(
        "Report what is truly there. Where some died after the report, write for example “20 trees died”: I ask before "
        "I take them off. How it counts is for the branch to say.",
        Then.REPORT,
    ),
    "since": Known(
        "{movement}: {days}. Its papers, and what is new in them, I do not have: shall I ask {leader}?",
        Then.TELL,
        for_strangers=True,
    ),
    "aloud": Known(
        "I cannot read aloud yet. The phone can: Settings, then Accessibility, then reading the screen aloud.",
        for_strangers=True,
    ),
    "photo_fails": Known(
        "I am sorry: the picture has not reached me. Please send one at a time where the signal is good. It is not "
        "required: you may write the report now and send it later.",
        Then.REPORT,
    ),
    "looking": Known("Write “what I registered”: I show each work, how far it is and by when.", Then.MINE),
}
