"""What serves each wish at the desk, how it is called where it is offered, and which wishes only show something."""

from collections.abc import Callable, Mapping

from domain.permissions import has_summaries
from domain.roles import Person
from domain.understanding.acts.act import Act
from domain.understanding.desk.wish import DeskWish
from domain.understanding.movement.act import MovementAct
from handlers.desk_wishes import declining, figures, orders, papers, reasons
from handlers.subjects import ACTS, MOVEMENT
from handlers.talk.subject import Serving
from locales.language import marked


def anybody(_person: Person) -> bool:
    return True


def _shows(answer: Callable[..., None], wish: str) -> Serving:
    return Serving(answer, wish, has_summaries)


WISHES: Mapping[DeskWish, Serving] = {
    DeskWish.OVERVIEW: _shows(figures.overview, marked("See how the organisation stands")),
    DeskWish.BY_UNIT: _shows(figures.by_unit, marked("See the figures unit by unit")),
    DeskWish.RESULTS: _shows(figures.came_of_it, marked("See what has been done")),
    DeskWish.LATE: _shows(figures.late, marked("See what is overdue")),
    DeskWish.DUE: _shows(figures.due, marked("See what falls due soon")),
    DeskWish.SILENT: _shows(figures.not_heard_of, marked("See who has not reported")),
    DeskWish.REPORTED: _shows(figures.who_reported, marked("See who reported")),
    DeskWish.NOT_REGISTERED: _shows(figures.overview, marked("See who has not registered")),
    DeskWish.COMRADE: _shows(figures.comrade, marked("See what one comrade does")),
    DeskWish.COMPARE: _shows(figures.compare, marked("Compare figures")),
    DeskWish.ROUNDS: _shows(orders.rounds, marked("See the rounds of reports")),
    DeskWish.HAND_IN: MOVEMENT[MovementAct.HAND_IN_REPORT],
    DeskWish.SET_ROUND: Serving(orders.set_otherwise, marked("Move the due day of a round"), has_summaries),
    DeskWish.ASK_MORE_TIME: MOVEMENT[MovementAct.ASK_MORE_TIME],
    DeskWish.SEND_BACK: Serving(orders.sent_back, marked("Send a report back"), has_summaries),
    DeskWish.URGE_UNITS: Serving(orders.units_urged, marked("Remind the organisations below"), has_summaries),
    DeskWish.URGE_PEOPLE: Serving(orders.people_urged, marked("Remind members"), has_summaries),
    DeskWish.INSTRUCT: Serving(orders.instructed, marked("Tell an organisation below what to do"), has_summaries),
    DeskWish.EXPLAIN: Serving(orders.explained, marked("Write to the level above"), has_summaries),
    DeskWish.PAPER_LIST: _shows(papers.listed, marked("The list of registrations")),
    DeskWish.PAPER_SIGN: Serving(papers.to_sign, marked("The sheets to sign")),
    DeskWish.PAPER_MEETING: _shows(papers.of_the_meeting, marked("The sheet for the meeting")),
    DeskWish.PAPER_TABLE: _shows(papers.table, marked("The table by branches")),
    DeskWish.PAPER_REPORT: _shows(papers.drafted, marked("The draft of a report")),
    DeskWish.EXCEL: _shows(papers.excel, marked("An Excel file")),
    DeskWish.PICTURE: _shows(papers.drawn, marked("A picture of the figures")),
    DeskWish.OTHER_FORM: _shows(papers.otherwise, marked("The last paper in another form")),
    DeskWish.LETTERHEAD: Serving(papers.headed, marked("What stands on the papers"), has_summaries),
    DeskWish.PRIVATE: Serving(declining.private, ""),
    DeskWish.APPROVE: ACTS[Act.APPROVE_QUEUE],
    DeskWish.ON_BEHALF: ACTS[Act.FOR_ANOTHER],
    DeskWish.EMBELLISH: Serving(declining.false_figures, ""),
    DeskWish.CANNOT: Serving(declining.cannot, ""),
    DeskWish.REASON: _shows(reasons.reason, marked("Why a figure is so")),
    DeskWish.WHOSE: _shows(reasons.whose, marked("Whose it is")),
}
ONLY_SHOWN = frozenset(
    {
        *(DeskWish.OVERVIEW, DeskWish.BY_UNIT, DeskWish.RESULTS, DeskWish.LATE, DeskWish.DUE, DeskWish.SILENT),
        *(DeskWish.REPORTED, DeskWish.NOT_REGISTERED, DeskWish.COMRADE, DeskWish.COMPARE, DeskWish.ROUNDS),
        *(DeskWish.PRIVATE, DeskWish.CANNOT, DeskWish.EMBELLISH, DeskWish.REASON, DeskWish.WHOSE, DeskWish.PICTURE),
    }
)
"""What opens no question of its own and writes nothing."""
OF_ACTS = {
    DeskWish.APPROVE: Act.APPROVE_QUEUE,
    DeskWish.ON_BEHALF: Act.FOR_ANOTHER,
}
"""What is performed as everyday acts are, and refused like them."""
OF_ROUNDS = {
    DeskWish.SET_ROUND: MovementAct.SET_ROUNDS,
    DeskWish.HAND_IN: MovementAct.HAND_IN_REPORT,
    DeskWish.ASK_MORE_TIME: MovementAct.ASK_MORE_TIME,
}
"""What names days, of which one may be none."""
OF_PAPERS = frozenset(
    {
        *(DeskWish.PAPER_LIST, DeskWish.PAPER_SIGN, DeskWish.PAPER_MEETING, DeskWish.PAPER_TABLE),
        *(DeskWish.PAPER_REPORT, DeskWish.EXCEL, DeskWish.OTHER_FORM, DeskWish.LETTERHEAD),
    }
)
ALIKE: Mapping[str, frozenset[DeskWish]] = {
    "figures": ONLY_SHOWN - {DeskWish.ROUNDS, DeskWish.COMRADE, DeskWish.PICTURE, DeskWish.CANNOT, DeskWish.PRIVATE},
    "papers": OF_PAPERS,
    "rounds": frozenset({DeskWish.ROUNDS, DeskWish.HAND_IN, DeskWish.SET_ROUND, DeskWish.ASK_MORE_TIME}),
    "urging": frozenset({DeskWish.URGE_PEOPLE, DeskWish.URGE_UNITS}),
}
"""What is one wish where it is said in one message: "đăng ký bao nhiêu, trễ bao nhiêu"."""
OF_MEMBERS = frozenset({DeskWish.PRIVATE, DeskWish.CANNOT, DeskWish.EMBELLISH, DeskWish.PAPER_SIGN})
"""What is heard of members as well."""
NOT_OFFERED = frozenset({DeskWish.OTHER, DeskWish.PRIVATE, DeskWish.CANNOT, DeskWish.EMBELLISH})
"""Nobody is asked whether they wanted what is declined."""
