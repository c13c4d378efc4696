"""Make the Excel workbook of everything: figures, what is registered, who is missing, reports, targets given.

Of a past day it has the figures alone: who reads the words of whom is a matter of today.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.chat import OutgoingFile
from domain.stamps import AsOf
from exports.desk import other_sheets, pledges_sheet, reach_sheet, recognition_sheet, totals
from exports.desk.order import Order
from exports.desk.package import Book
from storage import figures
from storage.announcing.reach import by_branch, latest
from storage.desk.accounts import accounts, owed
from storage.desk.given import given
from storage.desk.registered import registered
from storage.ground.database import Session

YEAR, MOST = timedelta(days=365), 5  # announcements
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def make(session: Session, order: Order) -> OutgoingFile:
    book = Book()
    _fill(book, session, order)
    return OutgoingFile(order.file_name("tong-hop", "xlsx"), XLSX, book.content())


def _fill(book: Book, session: Session, order: Order) -> None:
    speak, place, today = order.speak, order.place, order.today
    found = totals.counted(session, order)
    lines = totals.lines(order, found)
    order = replace(order, code=totals.code(order, lines))
    internal = speak.tr("For use inside only.")
    theirs = speak.tr("People are named only where they agreed to it; all are in the figures of the first sheet.")

    def head(title: str, *notes: str) -> Sequence[str]:
        campaign = speak.tr("Campaign: {names}", names=order.campaign_text(session))
        return (place.name, title, campaign, " ".join((order.as_of_text + ".", *notes)))

    totals.add(book, order, head(speak.tr("Summary of the emulation movement")), lines)
    totals.add_levels(book, order, head, lines)
    if order.until:
        return
    rows = registered(session, place, order.campaign_ids, AsOf.now(today), below=place.has_branches)
    whole = order.names and not place.has_branches
    notes = internal if whole else theirs
    pledges_sheet.add(book, order, head(speak.tr("What is registered and how far it is"), notes), rows)
    people = figures.missing(session, place, order.campaign_ids, today) if order.names else []
    other_sheets.add_missing(book, order, head(speak.tr("Who has not registered (title)"), internal), found, people)
    if order.names:
        own = {each.pledge.id: each for each in rows if each.unit.id == place.id}
        told = accounts(session, own)
        other_sheets.add_accounts(book, order, head(speak.tr("Reports on what is registered"), internal), told, own)
    due = owed(session, place, order.campaign_ids, today)
    other_sheets.add_owed(book, order, head(speak.tr("Reports handed in for the rounds")), due)
    reads = [(each, by_branch(session, each, place)) for each, _ in latest(session, place, order.now - YEAR, MOST)]
    reach_sheet.add(book, order, head(speak.tr("Announcements that were to be read")), reads)
    units = [each.organisation_id for each in found]
    targets = given(session, place, units, today.year, today)
    other_sheets.add_given(book, order, head(speak.tr("Targets given, and what was reached")), targets)
    titled = head(speak.tr("Exemplars, commendations, recognitions and agreements"))
    recognition_sheet.add(book, session, order, titled, found)
