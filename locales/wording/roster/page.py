"""Write what the page for lists of members says."""

from locales.language import Language

ASK_AGAIN = "nhập danh sách"
"""What is written to the assistant for a new page."""


def title(speak: Language, *, gives: bool) -> str:
    return speak.tr("A table of targets") if gives else speak.tr("A list of members")


def hint_text(speak: Language) -> str:
    return speak.tr(
        "Excel (.xlsx, .xls), .ods or .csv, at most 20 MB. Nothing is written before you agree in the chat; "
        "the file is deleted then, and after a day in any case."
    )


def received_text(speak: Language) -> str:
    return speak.tr("Received. I read it now, and answer in the chat.")


def no_list_text(speak: Language) -> str:
    return speak.tr("That is no table. Please choose a file that ends in .xlsx, .xls, .ods or .csv.")


def too_large_text(speak: Language, limit: int) -> str:
    return speak.tr("That is too large: a list has at most {limit} MB.", limit=limit // 1_000_000)
