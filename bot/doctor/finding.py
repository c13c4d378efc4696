"""What `doctor` says in one line: whether it is well, what there is, and what to do."""

from dataclasses import dataclass
from enum import Enum

from locales.language import Language


class How(Enum):
    """How a line begins. What is only to be known, such as the night, explains silence and is not wrong."""

    WELL = "ok "
    KNOW = ".. "
    WRONG = "!! "


@dataclass(frozen=True, slots=True)
class Finding:
    how: How
    what: str
    remedy: str = ""

    def line(self) -> str:
        """Write it without any line break, whatever a platform or a database said."""
        text = f"{self.what} → {self.remedy}" if self.remedy else self.what
        return f"{self.how.value} {' '.join(text.split())}"


def well(what: str) -> Finding:
    return Finding(How.WELL, what)


def know(what: str, remedy: str = "") -> Finding:
    return Finding(How.KNOW, what, remedy)


def wrong(what: str, remedy: str) -> Finding:
    return Finding(How.WRONG, what, remedy)


@dataclass(frozen=True, slots=True)
class Ways:
    """Remedies that several lines name."""

    speak: Language

    def restart(self) -> str:
        return self.speak.tr("restart the bot (systemctl restart dongkhoi) and look into its log")

    def network(self, address: str) -> str:
        return self.speak.tr(
            "check the network and the firewall of this machine: curl -sS -o /dev/null {it}", it=address
        )
