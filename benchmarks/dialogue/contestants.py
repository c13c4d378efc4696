"""Who takes part, ours first."""

from benchmarks.dialogue.contestant import Contestant, python
from benchmarks.dialogue.ours import OURS
from benchmarks.dialogue.peers.questions import SCRIPT

YARDSTICK = "aiogram"
"""The second column of ratios: the fastest peer, which keeps nothing."""

PTB = "benchmarks.dialogue.peers.ptb"
AIOGRAM = "benchmarks.dialogue.peers.aiogram_fsm"

CONTESTANTS = (
    OURS,
    Contestant("ptb", "nothing", python("-m", PTB), SCRIPT, one_at_a_time=True),
    Contestant("ptb-pickle", "state each 60 s", python("-m", PTB, "state.pickle"), SCRIPT, one_at_a_time=True),
    Contestant(YARDSTICK, "nothing", python("-m", AIOGRAM), SCRIPT),
    Contestant("aiogram-sqlite", "every change", python("-m", AIOGRAM, "state.sqlite"), SCRIPT),
)
