"""Define how far somebody has come with an announcement; whoever lists, counts or urges them goes by this alone."""

from enum import StrEnum


class Grasp(StrEnum):
    """Where somebody stands, from what they have said themselves: everybody stands in exactly one of these."""

    UNREAD = "unread"  # has not said that they have read it
    READ = "read"  # has said so, and neither that they understood it nor that something is not clear
    UNCLEAR = "unclear"  # has read it and said that something is not clear
    UNDERSTOOD = "understood"  # has said that they read and understood it


DECIDES = (("understood", Grasp.UNDERSTOOD), ("unclear", Grasp.UNCLEAR), ("read", Grasp.READ))
"""Which of the things somebody has said decides: the first that holds. Who has said none of them has not read it."""


class Lack(StrEnum):
    """What people may be asked after and urged for, as it is called behind a command."""

    READING = "doc"
    UNDERSTANDING = "hieu"  # of whoever has read it
    CONFIRMATION = "xacnhan"  # of everybody

    @property
    def grasps(self) -> frozenset[Grasp]:
        """Return where those stand who lack it."""
        return _LACKING[self]


_LACKING = {
    Lack.READING: frozenset({Grasp.UNREAD}),
    Lack.UNDERSTANDING: frozenset({Grasp.UNCLEAR, Grasp.READ}),
    Lack.CONFIRMATION: frozenset(Grasp) - {Grasp.UNDERSTOOD},
}
