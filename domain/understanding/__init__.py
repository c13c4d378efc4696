"""Understanding what a Vietnamese member types: deadlines, goals, progress, whole sentences."""

from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal, vague
from domain.understanding.json_lines import reading_as_json
from domain.understanding.progress import read_progress
from domain.understanding.readings import Ask, DeadlineReading, GoalReading, How, PledgeReading, ProgressReading
from domain.understanding.rendering import describe_deadline, describe_goal
from domain.understanding.sentence import read_pledge
from domain.understanding.taxonomy import Group, propose_group
from domain.understanding.words import fold

__all__ = [
    "Ask",
    "DeadlineReading",
    "GoalReading",
    "Group",
    "How",
    "PledgeReading",
    "ProgressReading",
    "describe_deadline",
    "describe_goal",
    "fold",
    "propose_group",
    "read_deadline",
    "read_goal",
    "read_pledge",
    "read_progress",
    "reading_as_json",
    "vague",
]
