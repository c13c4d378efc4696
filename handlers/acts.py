"""What follows each act: the tables of the subjects, added up, and the question where an act is not sure."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.understanding.acts.act import Act

from domain.permissions import belongs, has_summaries, is_admin, leads, manages_people, may_broadcast
from domain.roles import Person
from handlers import navigation
from handlers.announcing import announcement
from handlers.figures import summary, urging
from handlers.people import member_list, my_data, secretary, sympathy
from handlers.pledges import confirming, due, my_pledges, taking_back
from handlers.registering import registration
from handlers.reminders import pausing, putting_off
from handlers.reporting import hearing
from handlers.service import answers, not_yet, status
from handlers.talk.turn import Turn
from locales.language import marked

Answer = Callable[[Turn, str], None]


@dataclass(frozen=True, slots=True)
class Answering:
    """What serves an act: a function of the sentence, how the act is called as a wish, and who may do it."""

    answer: Answer
    wish: str
    who: Callable[[Person], bool] = lambda person: True


def _bare(run: Answer) -> Answer:
    """A command that wants no words."""
    return lambda turn, _text: run(turn, "")


ACTS: dict[Act, Answering] = {
    Act.PROMISE: Answering(registration.hear, marked("Register something new"), belongs),
    Act.REPORT: Answering(hearing.report, marked("Report what is done"), belongs),
    Act.OUTLOOK: Answering(hearing.report, marked("Say how it is going"), belongs),
    Act.CORRECT_REPORT: Answering(taking_back.correct, marked("Take back what I reported")),
    Act.UNDO: Answering(taking_back.correct, marked("Take back what I just did")),
    Act.CHANGE: Answering(not_yet.change, marked("Change what I registered")),
    Act.WITHDRAW: Answering(not_yet.withdraw, marked("Take back a pledge")),
    Act.WITHDRAW_CONSENT: Answering(_bare(my_data.show), marked("My data and my consent")),
    Act.REFUSAL: Answering(sympathy.accept_refusal, marked("I do not register")),
    Act.STOP_REMINDERS: Answering(pausing.stop, marked("No reminders")),
    Act.SNOOZE: Answering(putting_off.put_off, marked("Remind me later")),
    Act.HARDSHIP: Answering(sympathy.comfort, marked("I am not able to at present")),
    Act.DEATH: Answering(sympathy.mourn, marked("Somebody has died")),
    Act.SHOW_MINE: Answering(_bare(my_pledges.show), marked("See what I registered"), belongs),
    Act.SHOW_DEADLINE: Answering(due.show, marked("See when it is due")),
    Act.SHOW_LEADER: Answering(secretary.show, marked("Who leads my branch")),
    Act.HELP: Answering(answers.help_with, marked("How to do something")),
    Act.QUESTION: Answering(answers.answer_question, marked("Only a question")),
    Act.COMPLAINT: Answering(answers.regret, marked("Something is not right")),
    Act.HEARSAY: Answering(answers.listen, marked("Tell what others do")),
    Act.GREETING: Answering(answers.greet, marked("A greeting")),
    Act.THANKS: Answering(answers.accept_thanks, marked("Thanks")),
    Act.OTHER: Answering(answers.pass_over, marked("Something else")),
    Act.SUMMARY: Answering(summary.hear, marked("See the summary"), has_summaries),
    Act.MISSING: Answering(summary.hear, marked("Who is missing"), has_summaries),
    Act.LIST: Answering(not_yet.list_people, marked("The list"), manages_people),
    Act.COMPARE: Answering(not_yet.compare, marked("Compare"), has_summaries),
    Act.URGE: Answering(_bare(urging.start), marked("Urge those who are missing"), leads),
    Act.APPROVE_QUEUE: Answering(_bare(confirming.show), marked("Confirm what is done"), leads),
    Act.FOR_ANOTHER: Answering(not_yet.for_another, marked("Enter it for somebody else")),
    Act.CHANGE_FOR: Answering(not_yet.for_another, marked("Change it for somebody else")),
    Act.ANNOUNCE: Answering(_bare(announcement.start), marked("Send an announcement"), may_broadcast),
    Act.STOP_SENDING: Answering(not_yet.stop_sending, marked("Stop an announcement"), may_broadcast),
    Act.STATUS: Answering(_bare(status.show), marked("How the assistant is doing"), is_admin),
    Act.MEMBERS: Answering(_bare(member_list.show), marked("Members"), manages_people),
    Act.CANCEL: Answering(_bare(navigation.cancel), marked("Stop what we are doing")),
}
"""What serves each act."""
