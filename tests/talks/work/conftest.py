"""A pledge of branch 1, and Bảy and Tám, who do some of its work."""

from tests.talking import Person, Village

WORK = "Anh Bảy lo đất trước 20/3; chị Tám vận động 5 hộ"


def open_pledge(binh: Person) -> str:
    """Let the secretary register in the name of the branch and open the card; return the answer."""
    binh.says("/dangky Cả chi bộ trồng 300 cây dừa trước 30/6")
    assert "✅" in binh.picks("Đúng, đăng ký")
    return binh.says("/camket 1")


def give(binh: Person, work: str = WORK) -> str:
    """Let the secretary give work for the pledge of the branch; return what is said after the yes."""
    open_pledge(binh)
    binh.picks("Đầu việc")
    binh.picks("Thêm đầu việc")
    said = binh.says(work)
    assert "Tôi ghi như sau" in said, said
    return binh.picks("Đúng, ghi lại")


def arrives(village: Village, *people: Person) -> list[str]:
    """Let everything be sent; return what each of these people reads."""
    sent = village.deliver(people[0].channel)
    found = []
    for person in people:
        person.heard = [each.message for each in sent if each.address == person.address]
        found.append(person.reads(person.heard))
    return found
