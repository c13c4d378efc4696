"""What is asked of the rules: may one change it, who sees it, what counts, how leaders do their part.

The answer comes first, then the way to do it.
"""

from handlers.service.known_answers import Known, Then
from locales.language import marked

RULES = {
    "may_change": Known(
        "Yes, at any time until it is done: just write what shall be different, for example “150 palms instead”, “one "
        "month more”. I read it back first.",
        Then.CHANGE,
    ),
    "may_withdraw": Known(
        "Yes. Write “I take it back”, and say why if you wish. It does not count as failed, and you stay in the "
        "movement.",
        Then.CHANGE,
    ),
    "register_late": Known(
        "While the movement runs any day is good for registering. Write what, how much and by when.", Then.REGISTER
    ),
    "done_before": Known(
        "What is registered is work still to be done. Of work half done, register what is left; of what is all done, "
        "tell {leader}. Shall I pass it on?",
        Then.TELL,
    ),
    "together": Known(
        "Yes. Each registers their own part, with its own amount, so that nothing is counted twice: “my part: 20 m of "
        "the road”.",
        Then.REGISTER,
    ),
    "small": Known(
        "Yes, small work is welcome, if it is concrete: what, how much and by when, for example “sweep the lane every "
        "week, until the end of the year”.",
        Then.REGISTER,
    ),
    "duty": Known(
        "Concrete work, with an amount and a day, can be registered. What counts for emulation is for the branch to "
        "say. Shall I ask {leader}?",
        Then.TELL,
    ),
    "each_month": Known(
        "Yes. Write for example: “help 1 poor household every month, until the end of the year”.", Then.REGISTER
    ),
    "no_number": Known(
        "Then name what will be there to see when it is done, for example “one book corner in the culture house”, and "
        "the day. A number is better where there is one.",
        Then.REGISTER,
    ),
    "how_often": Known(
        "There is no fixed day: report whenever something is done, in your own words. Before the deadline I remind "
        "you.",
        Then.REPORT,
    ),
    "report_early": Known("Yes. Report as soon as it is done; there is no need to wait.", Then.REPORT),
    "report_late": Known(
        "Report at any time, after the deadline too: the book then shows that it was late, and no more.", Then.REPORT
    ),
    "part_done": Known(
        "Yes. Report how much it is so far: it is counted as it is, and the rest stays open until the deadline.",
        Then.REPORT,
    ),
    "more_than_registered": Known(
        "More is welcome. Report what was really done: I ask once more and note that the target was exceeded.",
        Then.REPORT,
    ),
    "report_wrong": Known(
        "Write “I reported wrongly”: I name your last report and take it back after your yes. Or write at once the "
        "right number.",
        Then.REPORT,
    ),
    "evidence_needed": Known(
        "No, it is not required. A picture or paper sent with the report makes it easier for {leader} to confirm it.",
        Then.REPORT,
    ),
    "waiting": Known(
        "It means that you have reported it as done, and {leader} has still to look at it. You are told as soon as it "
        "is confirmed.",
        Then.MINE,
    ),
    "checked_by": Known(
        "{leader} looks at what is reported as done and confirms it; nobody confirms their own. Above the branch only "
        "counts are seen."
    ),
    "certificate": Known(
        "I give no papers and no titles. What is done is counted here; praise is decided by people, by the branch and "
        "the committee."
    ),
    "moved": Known(
        "It goes along with you: from the day of the move the new branch follows and counts it. The secretary notes "
        "the move; shall I tell {leader}?",
        Then.TELL,
        for_leaders=marked(
            "Write for example “comrade An moves to branch 2 from 1/7”. What they registered goes along, and the new "
            "branch counts it from that day."
        ),
        leaders_then=Then.MEMBERS,
    ),
    "until_when": Known("How long the movement goes on is set by the committee. Shall I ask {leader}?", Then.TELL),
    "groups": Known(
        "“Hai chân – Ba mũi” are the groups into which the contents of the movement are sorted. You need not know "
        "them: write what you will do, and I propose the group."
    ),
    "of_the_branch": Known(
        "Besides each member the branch registers work of its own; its secretary writes it in the branch's name.",
        for_leaders=marked(
            "Choose “Register a pledge”: you are asked whether it is your own or the branch's. Or write for example "
            "“the branch registers 300 m of road by 30/6”."
        ),
        leaders_then=Then.REGISTER,
    ),
    "typing": Known("Yes: with accents or without, short or long. I read back what I understood before I note."),
    "any_hour": Known(
        "Yes, write whenever you like, at night too: I note it at once. I myself do not write late at night."
    ),
    "offline": Known(
        "Without a signal nothing reaches me; write when it is back, or ask {leader} to enter it for you."
    ),
    "published": Known(
        "No. What you write stays inside the branch and is put on no page and in no group by me.", Then.DATA
    ),
    "asleep": Known("I am a program and always here; write whenever you like, comrade."),
    "slow": Known(
        "I am sorry if you had to wait. I have your message now; if an answer is missing, please write it again."
    ),
    # of leaders
    "adding": Known(
        "Members are added by {leader}. Shall I pass your words on?",
        Then.TELL,
        for_leaders=marked(
            "Write for example “add member Nguyễn Văn Hai”, or choose below: you get an invite code to hand out."
        ),
        leaders_then=Then.MEMBERS,
    ),
    "printing": Known(
        "The list of the branch is for its secretary. What you registered yourself I show below.",
        Then.MINE,
        for_leaders=marked("I make a file to print, correct and sign: type “print the list”, or choose below."),
        leaders_then=Then.FILES,
    ),
    "announcing": Known(
        "Announcements are sent by {leader}. Shall I pass your words on?",
        Then.TELL,
        for_leaders=marked(
            "Write for example “tell the whole branch: meeting on Sunday at 8”. I show how many it reaches and send it "
            "after your yes."
        ),
        leaders_then=Then.ANNOUNCE,
    ),
    "urging": Known(
        "Members are reminded by me before their day, and urged by {leader}.",
        for_leaders=marked(
            "Write for example “remind those who have not registered”, “remind those who have not reported”. I say how "
            "many it reaches and send it after your yes."
        ),
        leaders_then=Then.URGE,
    ),
    "deciding": Known(
        "What is reported as done is confirmed by {leader}; you are told as soon as it is.",
        for_leaders=marked(
            "Choose below, or write for example “confirm for uncle An”, “give it back: the picture is missing”. I read "
            "it back before I note it."
        ),
        leaders_then=Then.QUEUE,
    ),
    "must_approve": Known(
        "A registration counts at once, unless this round is set so that {leader} approves it first.",
        for_leaders=marked(
            "No: a registration counts at once. Only where this round is set so, it waits for you first, and then you "
            "find it here."
        ),
        leaders_then=Then.QUEUE,
    ),
    "own_confirmed": Known(
        "No, nobody confirms their own work: the deputy does, and where there is none the committee above."
    ),
    "upwards": Known(
        "You report here; the figures of the branch are seen above at once.",
        Then.REPORT,
        for_leaders=marked(
            "The committee sees the figures of the branch at once. Only where a round of reports is open, the report "
            "of the branch is handed in too: see the rounds below."
        ),
        leaders_then=Then.ROUNDS,
    ),
    "figures_from": Known(
        "The figures are added up from what members registered and reported, as it stands in the book."
    ),
    "posts": Known(
        "Who is secretary or deputy is written into the book by the administrators. Shall I tell {leader}?", Then.TELL
    ),
    "struck_off": Known(
        "{leader} notes who has left or has died. Shall I pass your words on?",
        Then.TELL,
        for_leaders=marked(
            "Write for example “comrade An has died”, “comrade An has moved away”: I read it back, nothing more is "
            "sent to that phone, and the past stays in the book."
        ),
        leaders_then=Then.MEMBERS,
    ),
}
