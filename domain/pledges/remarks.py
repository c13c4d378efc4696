"""What a report says beside its number: a remark, a difficulty, a wish, how it is going to end, where it stands."""

from dataclasses import dataclass
from enum import StrEnum


class Outlook(StrEnum):
    """Whether its owner thinks that the target will be reached."""

    SURE = "sure"  # chắc đạt
    LIKELY = "likely"  # có khả năng đạt
    HARD = "hard"  # khó đạt


class Stage(StrEnum):
    """The words by which offices say where a matter stands."""

    FIRST_RESULTS = "first results"  # kết quả bước đầu
    NEARLY_DONE = "nearly done"  # cơ bản hoàn thành
    TO_BE_RECOGNISED = "to be recognised"  # chờ xét công nhận


@dataclass(frozen=True, slots=True)
class Beside:
    """Each text as it was typed, "" where there is none; `wanted` is asked of whoever leads."""

    remark: str = ""
    difficulty: str = ""
    wanted: str = ""
    outlook: Outlook | None = None
    stage: Stage | None = None

    @property
    def concerns_leaders(self) -> bool:
        """Tell whether it names a lack, or asks for something that others have to give."""
        return bool(self.difficulty or self.wanted)


NOTHING = Beside()
