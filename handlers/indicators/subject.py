"""What indicators bring: `/chitieu`, the report of a result, and entering and changing them in chat."""

from domain.campaigns.permissions import runs_campaigns
from domain.permissions import has_summaries
from domain.understanding.movement.act import MovementAct
from handlers.indicators import changing, entering, hearing, reporting, serving, showing
from handlers.indicators.several import reporting_several
from handlers.indicators.told import results_told
from handlers.talk.subject import ChatCommand, Serving, Subject, joined

INDICATORS = Subject(
    commands=(ChatCommand(("chitieu", "indicators"), "the indicators and their results", showing.show, joined),),
    dialogues=(
        reporting.reporting,
        reporting_several.reporting_several,
        serving.serve,
        entering.enter,
        changing.change,
    ),
    movement={
        MovementAct.SHOW_INDICATORS: Serving(hearing.show, "See the indicators"),
        MovementAct.CHANGE_INDICATORS: Serving(hearing.change, "Set or change indicators", runs_campaigns),
        MovementAct.REPORT_INDICATOR: Serving(results_told.report, "Report the result of an indicator", has_summaries),
    },
)
