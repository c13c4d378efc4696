"""What reporting brings: its command, its dialogue, and what is said to be done."""

from domain.permissions import belongs
from domain.understanding.acts.act import Act
from handlers.reporting import hearing, progress_report
from handlers.talk.subject import ChatCommand, Serving, Subject

REPORTING = Subject(
    commands=(ChatCommand(("baocao", "report"), "report progress", progress_report.start, belongs),),
    dialogues=(progress_report.report_progress,),
    acts={
        Act.REPORT: Serving(hearing.report, "Report what is done", belongs),
        Act.OUTLOOK: Serving(hearing.outlook, "Say how it is going", belongs),
    },
)
