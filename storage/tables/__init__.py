"""Every table, one file an aggregate; importing this package makes the schema complete."""

from storage.tables.campaigns.campaigns import Campaign, ContentGroup
from storage.tables.campaigns.events import Event, EventGuest
from storage.tables.campaigns.indicators import AssignedTarget, Indicator, IndicatorResult
from storage.tables.campaigns.nominations import Nomination
from storage.tables.campaigns.rounds import Instruction, RoundDays, RoundPlan, RoundReport
from storage.tables.chats import Account, Conversation, InboxUpdate, StoredFile
from storage.tables.dated import (
    DatedDeadline,
    DatedGroup,
    DatedKind,
    DatedLeftOut,
    DatedOwner,
    DatedQuiet,
    DatedState,
    DatedTarget,
    DatedText,
    DatedYear,
    OrganisationFact,
    OrganisationVersion,
    TargetPart,
)
from storage.tables.desk import AskedFigures, DayFigures, KeptFigures, Letterhead, Touched, WantedFile
from storage.tables.evidence import Evidence
from storage.tables.outbox import (
    AnswerCount,
    Broadcast,
    OutboxMessage,
    Recipient,
    RecipientAnswer,
    RecipientCount,
    StudyTouched,
)
from storage.tables.pauses import AnnouncementPause, Note, Pause
from storage.tables.people import CodeAttempt, Consent, Invitation, Member, Membership, Organisation, Post
from storage.tables.pledges import HistoryEntry, Pledge, Reminder, Report
from storage.tables.process import Fact, Lease, MessageCount, TickRecord, Trouble
from storage.tables.recognition.agreements import (
    Agreement,
    AgreementLine,
    AgreementParty,
    AgreementRemark,
    AgreementScore,
)
from storage.tables.recognition.commending import Commendation, Thanks
from storage.tables.recognition.criteria import (
    Assessment,
    AssessmentMark,
    CriteriaVersion,
    Recognition,
    YearlyGrade,
)
from storage.tables.recognition.exemplars import ExemplarCard, ExemplarFollower
from storage.tables.reorganising import Reorganisation
from storage.tables.sent_lists import ReceiverGroup, SentList
from storage.tables.work import DatedWork, WorkItem

__all__ = [
    "Account",
    "Agreement",
    "AgreementLine",
    "AgreementParty",
    "AgreementRemark",
    "AgreementScore",
    "AnnouncementPause",
    "AnswerCount",
    "AskedFigures",
    "Assessment",
    "AssessmentMark",
    "AssignedTarget",
    "Broadcast",
    "Campaign",
    "CodeAttempt",
    "Commendation",
    "Consent",
    "ContentGroup",
    "Conversation",
    "CriteriaVersion",
    "DatedDeadline",
    "DatedGroup",
    "DatedKind",
    "DatedLeftOut",
    "DatedOwner",
    "DatedQuiet",
    "DatedState",
    "DatedTarget",
    "DatedText",
    "DatedWork",
    "DatedYear",
    "DayFigures",
    "Event",
    "EventGuest",
    "Evidence",
    "ExemplarCard",
    "ExemplarFollower",
    "Fact",
    "HistoryEntry",
    "InboxUpdate",
    "Indicator",
    "IndicatorResult",
    "Instruction",
    "Invitation",
    "KeptFigures",
    "Lease",
    "Letterhead",
    "Member",
    "Membership",
    "MessageCount",
    "Nomination",
    "Note",
    "Organisation",
    "OrganisationFact",
    "OrganisationVersion",
    "OutboxMessage",
    "Pause",
    "Pledge",
    "Post",
    "ReceiverGroup",
    "Recipient",
    "RecipientAnswer",
    "RecipientCount",
    "Recognition",
    "Reminder",
    "Reorganisation",
    "Report",
    "RoundDays",
    "RoundPlan",
    "RoundReport",
    "SentList",
    "StoredFile",
    "StudyTouched",
    "TargetPart",
    "Thanks",
    "TickRecord",
    "Touched",
    "Trouble",
    "WantedFile",
    "WorkItem",
    "YearlyGrade",
]
