"""Note yearly grades: of whom and which year, all of it read back; those graded hear of it, and may answer."""

from domain.campaigns.telling_facts import paper_in
from domain.chat import Choice
from domain.criteria.grades import YearGrade
from domain.criteria.permissions import may_grade
from domain.criteria.said import grades_in, year_said
from domain.errors import NotAllowed, UserError
from domain.roles import Member, Place
from handlers.criteria import theirs
from handlers.criteria.grades.whose import Given, GradeDraft, corrected, graders, take
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from locales.wording.recognition.criteria import GRADES, grade_line, graded_text, unit_graded_text
from storage import organisations
from storage.criteria import grades
from storage.people import members

COMMAND = "/xeploai"
NEW, BACK, ANSWER, ANSWER_BACK = "ghi", "lai", "ykien", "boykien"
END_OF_YEAR = 11
"""From this month on the year that runs is graded, before it the one that is over."""
LONGEST = 300


def begin(turn: Turn, text: str = "") -> None:
    """Take what a sentence says of grades as if it had been answered."""
    year = year_said(text, turn.today) or turn.today.year - (turn.today.month < END_OF_YEAR)
    draft = GradeDraft(year=year, number=paper_in(text))
    graders(turn)
    if grades_in(text):
        take(turn, draft, text)
    note_grades.begin(turn, draft)


class WhoGotWhich(Step[GradeDraft]):
    slot = "whose"
    wants = Wants.NAME
    hears = True

    def reads(self, turn: Turn, draft: GradeDraft) -> bool:
        return bool(grades_in(turn.text))

    def ask(self, turn: Turn, draft: GradeDraft) -> Question:
        lines = [turn.tr("Which grades for {year}? One on each line, for example:", year=str(draft.year))]
        lines += [turn.tr("Nguyễn Văn An: excellent"), turn.tr("Chi bộ ấp 1: done well")]
        if draft.unknown:
            lines.insert(0, turn.tr("I find nobody called {names}.", names=", ".join(map(quoted, draft.unknown))))
        return Question("\n".join(lines))

    def accept(self, turn: Turn, draft: GradeDraft, answer: Answer) -> None:
        if not grades_in(answer.text):
            raise UserError(
                "The grades are: tasks done excellently, done well, done, not done. Please name one of them."
            )
        take(turn, draft, answer.text)
        draft.number = paper_in(answer.text) or draft.number
        draft.year = year_said(answer.text, turn.today) or draft.year
        if draft.whose is None:
            raise UserError("I find nobody called {names}.", names=", ".join(map(quoted, draft.unknown)))


class ReadGradesBack(YesOrNo[GradeDraft]):
    yes = "Yes, note it"
    hears = True
    on_no = marked("Nothing was changed.")
    private = True

    def words(self, turn: Turn, draft: GradeDraft) -> str:
        given = _meant(turn, draft)
        paper = f" ({draft.number})" if draft.number else ""
        lines = [turn.tr("Grades for {year}{paper}:", year=str(draft.year), paper=paper)]
        before = {grades.of_whom(each.organisation_id, each.member_id): each for each in _standing(turn, draft, given)}
        rows = []
        for place, member, grade in given:
            was = before.get(grades.of_whom(place.id, member.id if member else None))
            row = grade_line(turn.language, member.name if member else place.name, grade)
            if was and (was.grade is not grade or was.organisation_id != place.id):
                row += f" ({_instead(turn, was, place)})"
            rows.append(row)
        lines.append(list_text(rows))
        if draft.unknown:
            lines.append(
                turn.tr("Left out, for I find nobody called so: {names}.", names=", ".join(map(quoted, draft.unknown)))
            )
        return "\n".join([*lines, turn.tr("Is that right?")])


def _instead(turn: Turn, was: YearGrade, place: Place) -> str:
    """Which grade it replaces, and whose that was where another organisation noted it."""
    said = turn.tr("instead of {grade}", grade=turn.tr(GRADES[was.grade]))
    other = organisations.by_id(turn.session, was.organisation_id) if was.organisation_id != place.id else None
    return f"{said}, {other.name}" if other else said


def _standing(turn: Turn, draft: GradeDraft, given: list[Given]) -> list[YearGrade]:
    whose = [(place.id, member.id if member else None) for place, member, _ in given]
    return grades.of(turn.session, whose, draft.year)


def _meant(turn: Turn, draft: GradeDraft) -> list[Given]:
    """Those graded, each checked once more; raises where one is not this person's to grade."""
    places = organisations.by_ids(turn.session, sorted({place for place, _, _ in draft.whose or []}))
    people = {each.id: each for each in members.by_ids(turn.session, [member for _, member, _ in draft.whose or []])}
    leading = members.leaders(turn.session, list(places), turn.today)
    given = []
    for number, member, grade in draft.whose or []:
        place = places[number]
        if not may_grade(turn.member, place, member or None, leads=member in leading[number]):
            if member == turn.member.id:
                raise NotAllowed("Nobody notes a grade of their own; another leader or the level above does.")
            raise NotAllowed("The grade of {organisation} is noted by the level above.", organisation=place.name)
        given.append((place, people.get(member), grade))
    if draft.year > turn.today.year or draft.year < turn.today.year - 30:
        raise UserError("{year} cannot be graded today.", year=str(draft.year))
    return given


def _allowed(turn: Turn, draft: GradeDraft) -> None:
    _meant(turn, draft) if draft.whose else graders(turn)


def _finish(turn: Turn, draft: GradeDraft) -> None:
    given = _meant(turn, draft)
    members.lock(turn.session, *(member.id for _, member, _ in given if member))
    former = _standing(turn, draft, given)
    noted = [((place.id, member.id if member else None), grade) for place, member, grade in given]
    entry = grades.note(turn.session, noted, draft.year, draft.number, turn.stamp)
    if not entry:
        raise UserError("That is noted so already.", (to_grades(turn),))
    count = turn.trn(
        "{count} grade is noted for {year}.", "{count} grades are noted for {year}.", len(given), year=str(draft.year)
    )
    turn.say(count, (Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {entry}"), to_grades(turn)))
    for place, member, _ in given:
        _tell(turn, place, member, draft, entry)
        for was in former:
            if member and was.member_id == member.id and was.organisation_id != place.id:
                _tell_former(turn, was, member, place, entry)


def _tell_former(turn: Turn, was: YearGrade, member: Member, place: Place, entry: int) -> None:
    """Tell the organisation whose grade of a member holds no more, for one year has one grade."""
    other = organisations.by_id(turn.session, was.organisation_id)
    if other is None:
        return

    def said(speak: Language) -> str:
        return speak.tr(
            "{organisation} noted a grade of comrade {name} for {year}; it stands in place of yours.",
            organisation=place.name,
            name=member.name,
            year=str(was.year),
        )

    theirs.tell_leaders(turn, other, said, f"grade:{entry}:instead:{was.id}", beside=[was.noted_by_id])


def _tell(turn: Turn, place: Place, member: Member | None, draft: GradeDraft, entry: int) -> None:
    """Tell whoever is graded; who is graded themselves may answer."""
    found = grades.of(turn.session, [(place.id, member.id if member else None)], draft.year)[0]
    if member is None:
        theirs.tell_leaders(
            turn,
            place,
            lambda speak: unit_graded_text(speak, place.name, found.grade, draft.year),
            f"grade:{entry}:{place.id}",
            lambda speak: [Choice(speak.tr("Yearly grades"), COMMAND)],
        )
        return
    turn.tell(
        member.id,
        lambda speak: graded_text(speak, found.grade, draft.year, draft.number),
        f"grade:{entry}:of:{member.id}",
        lambda speak: [Choice(speak.tr("Answer it"), f"{COMMAND} {ANSWER} {found.id}")],
    )


def to_grades(turn: Turn) -> Choice:
    return Choice(turn.tr("Yearly grades"), COMMAND)


note_grades = Dialogue(
    "note_grades",
    marked("noting grades"),
    GradeDraft,
    [WhoGotWhich(), ReadGradesBack()],
    _finish,
    _allowed,
    corrected=corrected,
)
