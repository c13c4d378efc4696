"""What follows each act: the tables of the subjects, added up, and the question where an act is not sure."""

from collections.abc import Callable

from domain.understanding.acts.act import Act

from handlers.figures import summary
from handlers.people import secretary, sympathy
from handlers.pledges import due, taking_back
from handlers.registering import registration
from handlers.reminders import pausing, putting_off
from handlers.reporting import hearing
from handlers.service import answers, not_yet
from handlers.talk.menus import marked
from handlers.talk.turn import Turn

Answering = Callable[[Turn, str], None] | str
"""A function of the sentence, or the command that serves the act."""

ACTS: dict[Act, tuple[Answering, str]] = {
    Act.PROMISE: (registration.hear, marked("Register something new")),
    Act.REPORT: (hearing.report, marked("Report what is done")),
    Act.OUTLOOK: (hearing.report, marked("Say how it is going")),
    Act.CORRECT_REPORT: (taking_back.correct, marked("Take back what I reported")),
    Act.UNDO: (taking_back.correct, marked("Take back what I just did")),
    Act.CHANGE: (not_yet.change, marked("Change what I registered")),
    Act.WITHDRAW: (not_yet.withdraw, marked("Take back a pledge")),
    Act.WITHDRAW_CONSENT: ("/dulieu", marked("My data and my consent")),
    Act.REFUSAL: (sympathy.accept_refusal, marked("I do not register")),
    Act.STOP_REMINDERS: (pausing.stop, marked("No reminders")),
    Act.SNOOZE: (putting_off.put_off, marked("Remind me later")),
    Act.HARDSHIP: (sympathy.comfort, marked("I am not able to at present")),
    Act.DEATH: (sympathy.mourn, marked("Somebody has died")),
    Act.SHOW_MINE: ("/camket", marked("See what I registered")),
    Act.SHOW_DEADLINE: (due.show, marked("See when it is due")),
    Act.SHOW_LEADER: (secretary.show, marked("Who leads my branch")),
    Act.HELP: (answers.help_with, marked("How to do something")),
    Act.QUESTION: (answers.answer_question, marked("Only a question")),
    Act.COMPLAINT: (answers.regret, marked("Something is not right")),
    Act.HEARSAY: (answers.listen, marked("Tell what others do")),
    Act.GREETING: (answers.greet, marked("A greeting")),
    Act.THANKS: (answers.accept_thanks, marked("Thanks")),
    Act.OTHER: (answers.pass_over, marked("Something else")),
    Act.SUMMARY: (summary.hear, marked("See the summary")),
    Act.MISSING: (summary.hear, marked("Who is missing")),
    Act.LIST: (not_yet.list_people, marked("The list")),
    Act.COMPARE: (not_yet.compare, marked("Compare")),
    Act.URGE: ("/dondoc", marked("Urge those who are missing")),
    Act.APPROVE_QUEUE: ("/duyet", marked("Confirm what is done")),
    Act.FOR_ANOTHER: (not_yet.for_another, marked("Enter it for somebody else")),
    Act.CHANGE_FOR: (not_yet.for_another, marked("Change it for somebody else")),
    Act.ANNOUNCE: ("/thongbao", marked("Send an announcement")),
    Act.STOP_SENDING: (not_yet.stop_sending, marked("Stop an announcement")),
    Act.STATUS: ("/tinhtrang", marked("How the assistant is doing")),
    Act.MEMBERS: ("/thanhvien", marked("Members")),
    Act.CANCEL: ("/huy", marked("Stop what we are doing")),
}
"""For each act what answers it, and how it is called as a wish."""
