"""Take back grades that were noted: whoever noted them, for 7 days; those graded hear of it."""

from domain.criteria.grades import YearGrade
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from domain.stamps import WAY_BACK
from handlers.criteria import theirs
from handlers.criteria.grades.noting import to_grades
from handlers.talk.turn import Turn
from locales.language import Language
from storage import organisations
from storage.criteria import grades
from storage.ground import history
from storage.people import members


def take_back(turn: Turn, entry: int | None) -> None:
    by = history.author(turn.session, entry or 0)
    if by is None:
        raise UserError("That is taken back already, or has been changed since.")
    if by[0] != turn.member.id:
        raise NotAllowed("Only who decided it takes it back.")
    if by[1] < turn.today - WAY_BACK:
        raise UserError("That was decided too long ago to be taken back.")
    gone = grades.take_back(turn.session, entry or 0, turn.stamp)
    if not gone:
        raise UserError("That is taken back already, or has been changed since.")
    turn.say(turn.tr("Done: everything is as before."), (to_grades(turn),))
    for each in gone:
        _tell_gone(turn, each, entry or 0)


def _tell_gone(turn: Turn, gone: YearGrade, entry: int) -> None:
    place = organisations.by_id(turn.session, gone.organisation_id)
    if gone.member_id is not None:
        turn.tell(
            gone.member_id,
            lambda speak: speak.tr("The grade for {year} that was noted of you was taken back.", year=str(gone.year)),
            f"grade back:{entry}:{gone.id}",
        )
        _tell_former(turn, gone, place, entry)
    elif place is not None:
        theirs.tell_leaders(
            turn,
            place,
            lambda speak: speak.tr(
                "The grade of {unit} for {year} was taken back.", unit=place.name, year=str(gone.year)
            ),
            f"grade back:{entry}:{gone.id}",
        )


def _tell_former(turn: Turn, gone: YearGrade, place: Place | None, entry: int) -> None:
    """Tell another organisation, whose grade of the member had been replaced, that it stands again."""
    again = next(iter(grades.of(turn.session, [(gone.organisation_id, gone.member_id)], gone.year)), None)
    if again is None or place is None or again.organisation_id == gone.organisation_id:
        return
    other = organisations.by_id(turn.session, again.organisation_id)
    names = members.names(turn.session, [gone.member_id or 0])
    if other is None:
        return

    def said(speak: Language) -> str:
        return speak.tr(
            "{organisation} took back its grade of comrade {name} for {year}; yours stands again.",
            organisation=place.name,
            name=names.get(gone.member_id or 0, "?"),
            year=str(gone.year),
        )

    theirs.tell_leaders(turn, other, said, f"grade back:{entry}:{again.id}", beside=[again.noted_by_id])
