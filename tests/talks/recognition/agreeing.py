"""Bring an agreement about: drawn up, signed by both, for the tests of what follows."""

from tests.talking import Person, Village

LINES = "1. Xây dựng Đảng: 40 điểm\n2. Kinh tế - xã hội: 40 điểm\n3. Quốc phòng, an ninh: 20 điểm"
SOLUTIONS = "Họp ba bên mỗi quý\nKiểm tra chéo"


def drawn_up(chi: Person, lines: str = LINES, period: str = "năm 2026") -> int:
    """Let the committee send a draft to both branches; return its number."""
    chi.says("/giaouoc moi chi bộ ấp 1, chi bộ ấp 2")
    chi.says(period)
    chi.says(lines)
    chi.says(SOLUTIONS)
    sent = chi.picks("Gửi")
    assert "Đã gửi dự thảo giao ước số" in sent, sent
    return int(sent.partition("số ")[2].partition(".")[0])


def arrived(village: Village, *people: Person) -> list[str]:
    """Deliver everything once, and return what each of these people reads; its choices can be picked."""
    delivered = village.deliver(people[0].channel)
    for person in people:
        person.heard = [each.message for each in delivered if each.address == person.address]
    return [person.reads(person.heard) for person in people]


def signs(person: Person, number: int) -> str:
    person.says(f"/giaouoc ky {number}")
    return person.picks("Đúng, tôi ký")


def agreed(chi: Person, binh: Person, bao: Person, lines: str = LINES, period: str = "năm 2026") -> int:
    number = drawn_up(chi, lines, period)
    signs(binh, number)
    assert "đã có hiệu lực" in signs(bao, number)
    return number
