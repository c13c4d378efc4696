"""The sheet of whom announcements have reached, branch by branch: sent, read, understood, and who cannot be reached."""

from collections.abc import Sequence

from domain.announcing import Announcement
from domain.reach.reading import Readers
from exports.desk.order import Order
from exports.desk.package import Book
from exports.desk.sheet import Column, Is, Sheet
from locales.language import marked

_SUM = "SUBTOTAL(109,{range})"
Reached = tuple[Announcement, Sequence[tuple[str, Readers]]]


def add(book: Book, order: Order, head: Sequence[str], found: Sequence[Reached]) -> None:
    speak = order.speak
    columns = [
        Column(speak.tr("Announcement no. (sheet)"), Is.NUMBER, 10),
        Column(speak.tr("Organisation"), widest=44),
        Column(speak.tr("Day (sheet)"), Is.DAY, 11),
        Column(speak.tr("Announced (sheet)"), widest=40),
        *(
            Column(speak.tr(title), Is.NUMBER, 12, total=_SUM)
            for title in (marked("Sent (sheet)"), marked("Read (sheet)"), marked("Understood (sheet)"))
        ),
        Column(speak.tr("Share"), Is.PART, 8, of=(5, 4)),
        *(
            Column(speak.tr(title), Is.NUMBER, 12, total=_SUM)
            for title in (
                *(marked("Cannot be reached (sheet)"), marked("Not joined (sheet)")),
                marked("Read and not understood yet (sheet)"),
            )
        ),
    ]
    sheet = Sheet(book, speak.tr("Announcements (sheet)"), columns, head, order.as_of_text)
    for each, branches in found:
        day = each.created_at.astimezone(order.now.tzinfo).date()
        for name, has in branches:
            counts = (has.sent, has.read, has.understood, None, has.blocked, has.not_joined, has.unsure)
            sheet.add([each.id, name, day, each.text, *counts])
    sheet.close(total=speak.tr("Total"), nothing=speak.tr("No announcement asked to be read."))
