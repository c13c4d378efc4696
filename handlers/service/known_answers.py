"""What the assistant knows of itself and of the movement: the answers, by the subjects of `known_answers.toml`."""

from dataclasses import dataclass
from enum import Enum, auto

from locales.language import marked


class Then(Enum):
    """What is offered below an answer; a label with its command is one choice."""

    MENU = auto()
    TELL = auto()  # the secretary hears the sentence, if wanted
    SUGGEST = auto()  # with pledges to take as examples
    MINE = auto()
    NOTHING = auto()
    DATA = marked("My data"), "/dulieu"
    REST = marked("No reminders for a while"), "/nghi"
    LANGUAGE = marked("Language"), "/ngonngu"
    REPORT = marked("Report progress"), "/baocao"
    REGISTER = marked("Register a pledge"), "/dangky"
    CHANGE = marked("Change what I registered"), "/sua"
    ENTER = marked("Enter for a comrade"), "/ghiho"
    MEMBERS = marked("Members"), "/thanhvien"
    LIST = marked("Who registered what"), "/danhsach"
    FILES = marked("Files to print"), "/xuat"
    ROUNDS = marked("The rounds of reports"), "/kybaocao"
    SUMMARY = marked("Summary"), "/tonghop"
    QUEUE = marked("See what waits for me"), "/duyet"
    ANNOUNCE = marked("Announcement"), "/thongbao"
    URGE = marked("Urge those who have not registered"), "/dondoc"


@dataclass(frozen=True, slots=True)
class Known:
    """An answer; {leader} in it is whoever leads the branch, {movement} the movement, {days} its days.

    Strangers are told what is true of them too."""

    text: str
    then: Then = Then.MENU
    for_strangers: bool = False
    to_strangers: str = ""  # what those who have not joined are told instead
    whole: bool = False  # says itself how one joins
    for_leaders: str = ""  # what those who lead a branch are told instead, with the way to do it
    leaders_then: Then = Then.ENTER


_WEATHER = Known("I am a program and do not feel the weather. Please look after your health, comrade.")
ANSWERS = {
    "photo": Known(
        "Please send the picture or paper here, with your report or right after it: I keep it with the report, and "
        "only {leader} and you see it."
    ),
    "abilities": Known(
        "I note what comrades take on, hear how far it has come, remind before the day, and pass words on to {leader}. "
        "Just write in your own words.",
        for_leaders=marked(
            "For the branch: the figures, who is missing or late, the list, entering for a comrade, urging, "
            "confirming, announcements. Just say it, for example: “who has not reported”."
        ),
        leaders_then=Then.MENU,
    ),
    "slip": Known("No matter, comrade. I have written nothing into the book.", Then.NOTHING, for_strangers=True),
    "lost": Known(
        "I am sorry, comrade. The book has what I show below. If something is missing there, please write it once "
        "more: what, how much and by when.",
        Then.MINE,
    ),
    "voice": Known(
        "I cannot hear voice messages yet. On the keyboard you can press the microphone and speak: the phone types it "
        "for you.",
        for_strangers=True,
    ),
    "examples": Known(
        "Take what you can do, be it small. Others take on, for example:\n{examples}\nPlease write in your own words "
        "what you will do, how much and by when.",
        Then.SUGGEST,
    ),
    "date": Known("Today is {day}."),
    "meeting": Known("The meetings of the branch I do not know. Shall I pass your question on to {leader}?", Then.TELL),
    "machine": Known(
        "I am a computer program and no person: I note what is registered, remind and add up.", for_strangers=True
    ),
    "who": Known(
        "I am the assistant of {movement}, a computer program: I note what members "
        "register, remind them and add the figures up for the branch.",
        for_strangers=True,
    ),
    "safe": Known(
        "I never ask for money, an OTP or a password. Where you doubt it, please ask {leader}.", for_strangers=True
    ),
    "cost": Known("It costs nothing, and I collect no money.", for_strangers=True),
    "donation": Known(
        "No, I take no money and collect none. Members only write here what work they will do.", for_strangers=True
    ),
    "data": Known(
        "Your name and your words stay inside the branch; above it only counts are seen. Yours you see here.",
        Then.DATA,
        to_strangers=marked(
            "Of whoever has not joined I keep no name and no number. Whoever joins is asked first; then I keep their "
            "name, branch, pledges and reports. The branch sees them, above it only counts. One may look at it and "
            "withdraw at any time."
        ),
        whole=True,
    ),
    "number": Known("I know nobody's telephone number; I answer whoever writes to me.", for_strangers=True),
    "unfinished": Known(
        "It is voluntary: say openly how far you came. For a later day write, for example: “one month more, please”; "
        "where it is too much, “I take it back”.",
        Then.CHANGE,
    ),
    "voluntary": Known(
        "Registering is voluntary. How members are rated is decided by the branch and the committee: ask {leader}.",
        Then.TELL,
        for_strangers=True,
    ),
    "rated": Known(
        "It is voluntary: say openly how far you came; where it is too much, write “one month more, please” or “I take "
        "it back”. How members are rated is decided by the branch and the committee: ask {leader}.",
        Then.TELL,
        for_strangers=True,
    ),
    "support": Known(
        "Of seedlings, money or other help I know nothing. Shall I pass your question on to {leader}?", Then.TELL
    ),
    "change": Known(
        "To change it, just write what shall be different, for example: “150 palms instead”, “one month more”. It is "
        "read back first.",
        Then.CHANGE,
    ),
    "small_letters": Known(
        "I am sorry. For larger letters on the phone: Settings, then Display, then Font size.", for_strangers=True
    ),
    "eaten": Known("I am a program and eat nothing, comrade; thank you for asking."),
    "how_are_you": Known("I am a program and always well; thank you for asking. I wish you good health."),
    "weather": _WEATHER,
    "weather_there": _WEATHER,
    "worry": Known("I share your worry, comrade, though I cannot mend it. Shall I pass it on to {leader}?", Then.TELL),
    "price": Known(
        "I sell nothing and know no prices, comrade; I note pledges, reports and reminders.", for_strangers=True
    ),
    "joke": Known("I am a program and tell no good stories, comrade; I only note pledges and remind of them."),
    "person": Known(
        "Certainly. The person to speak with is {leader}. Shall I pass on that you would like to?", Then.TELL
    ),
    "target": Known("A target is how much one will do, in a number: 200 palms, or 2 households."),
    "deadline": Known("The deadline is the day by which one will have done it, for example 30/6."),
    "code": Known(
        "An invite code has 8 letters and digits and is typed once, to join. It comes from {leader}.",
        for_strangers=True,
    ),
    "approved_yet": Known(
        "{leader} sees what you registered and reported in the list of the branch; whether they looked at it I do not "
        "know. This is how it stands in the book:",
        Then.MINE,
    ),
    "on_paper": Known(
        "The paper is enough: {leader} enters it here, and you need not write it once more. Shall I tell them of it?",
        Then.TELL,
    ),
    "new_phone": Known(
        "For a new phone or a lost code ask {leader} for a new code. What is registered stays as it is.",
        Then.TELL,
        for_strangers=True,
        for_leaders=marked(
            "For a comrade's new or lost phone hand out a new code: type “new code for comrade …”, or choose below. "
            "For your own ask your deputy or an administrator. What is registered stays as it is."
        ),
        leaders_then=Then.MEMBERS,
    ),
    "who_may_join": Known(
        "Party members take part through their branch with an invite code. Others who would like to join in are "
        "welcome to speak with the secretary of the branch where they live.",
        for_strangers=True,
    ),
    "several": Known("You may register as many pledges as you can keep; one good one is enough.", Then.REGISTER),
    "another": Known(
        "What another comrade registers or reports is entered by {leader}. Shall I pass your words on?",
        Then.TELL,
        for_leaders=marked(
            "Certainly: choose the comrade below, or write for example “register for comrade Bảy: plant 50 palms by "
            "30/4”, “comrade Bảy reports 30 palms”. I read it back with the name before I note it."
        ),
    ),
    "when_reminded": Known(
        "I remind you in the morning 30 days, 7 days and 1 day before the deadline, and once it has passed. For "
        "another day write, for example: “remind me next week”."
    ),
    "joy": Known("Congratulations, comrade! I wish you and your family health and joy."),
    "ranking": Known(
        "Results are compared among peers: of what is due the share reached, each at most 100%, and their mean. "
        "Under five results nobody has a place."
    ),
    "points": Known(
        "I give no points and no titles. What is registered and done is counted; praise is decided by people, and "
        "registering is no condition for a title."
    ),
    "organisations": Known(
        "Administrators open, split and merge branches. Shall I tell {leader}?", Then.TELL, for_strangers=True
    ),
    "language": Known("I speak Vietnamese and English, no other language yet.", Then.LANGUAGE),
    "tired": Known("Please rest, comrade, and look after your health.", Then.REST),
}
