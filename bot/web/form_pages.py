"""Draw the pages by which files come: one form, no script, readable on a narrow old phone and in the dark."""

from collections.abc import Sequence
from html import escape

from starlette.responses import HTMLResponse, Response

from locales.language import Language

ACCEPTED = "image/jpeg,image/png,image/webp,application/pdf,.pdf,.docx,.xlsx,.odt"
TABLES = ".xlsx,.xls,.ods,.csv,text/csv,application/vnd.ms-excel"
_HEADERS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
}
_STYLE = """
body{margin:0 auto;padding:16px;max-width:32em;font:20px/1.5 sans-serif;color:#1a1a1a;background:#fff}
h1{font-size:1.2em;margin:0 0 .6em}
blockquote{margin:0 0 1em;padding:.4em .8em;border-left:4px solid #b3261e;overflow-wrap:break-word}
input,button{display:block;box-sizing:border-box;width:100%;font:inherit;margin:0 0 1em}
input{padding:.6em;border:2px dashed #777;border-radius:8px;color:inherit;background:none}
button{padding:.7em;border:0;border-radius:8px;color:#fff;background:#b3261e;font-weight:bold}
.kept{font-weight:bold}.kept,.not{padding:.6em .8em;border-radius:8px;margin:0 0 1em}
.kept{background:#e3f3e3;color:#0b3d0b}.not{background:#fbe9e7;color:#5f1410;overflow-wrap:break-word}
small{color:#555}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}small{color:#bbb}button{background:#c9453c}
.kept{background:#173a17;color:#d9f2d9}.not{background:#4a1a16;color:#ffe0dc}}
"""


def page(speak: Language, content: str, kept: str, refused: Sequence[str], status: int) -> Response:
    """Return the page with its form; `kept` and `refused` say what became of what was sent just now."""
    said = f'<p class="kept" role="status">{escape(kept)}</p>' if kept else ""
    said += "".join(f'<p class="not" role="alert">{escape(each)}</p>' for each in refused)
    again = speak.tr("Send more:") if kept else speak.tr("Choose pictures or papers:")
    body = (
        f"<h1>{escape(speak.tr('Pictures and papers for this:'))}</h1>"
        f"<blockquote>{escape(content)}</blockquote>{said}"
        '<form method="post" enctype="multipart/form-data">'
        f'<label for="files">{escape(again)}</label>'
        f'<input id="files" type="file" name="files" multiple required accept="{ACCEPTED}">'
        f'<button type="submit">{escape(speak.tr("Send"))}</button></form>'
        f"<small>{escape(_small(speak))}</small>"
    )
    return _whole(speak.tag, speak.tr("Pictures and papers"), body, status)


def list_page(speak: Language, title: str, hint: str, refused: str, status: int) -> Response:
    """Return the page that takes one list of members; `refused` says why what was sent just now is not taken."""
    said = f'<p class="not" role="alert">{escape(refused)}</p>' if refused else ""
    body = (
        f"<h1>{escape(title)}</h1>{said}"
        '<form method="post" enctype="multipart/form-data">'
        f'<label for="file">{escape(speak.tr("Choose the file:"))}</label>'
        f'<input id="file" type="file" name="file" required accept="{TABLES}">'
        f'<button type="submit">{escape(speak.tr("Send"))}</button></form>'
        f"<small>{escape(hint)}</small>"
    )
    return _whole(speak.tag, title, body, status)


def done(speak: Language, title: str, said: str) -> Response:
    """Return the page after the one file it takes."""
    return _whole(speak.tag, title, f'<h1>{escape(title)}</h1><p class="kept" role="status">{escape(said)}</p>')


def closed(words: str, status: int = 404) -> Response:
    """Return what is shown where a link is forged, too old, or holds no more: nobody is named, in both languages."""
    body = (
        f"<h1>Trang này không còn dùng được.</h1><p>Đồng chí nhắn trợ lý “{words}” để nhận trang mới.</p>"
        '<p lang="en"><small>This page is no longer valid. '
        f"Write “{words}” to the assistant for a new one.</small></p>"
    )
    return _whole("vi", "Trang này không còn dùng được", body, status)


def _small(speak: Language) -> str:
    return speak.tr(
        "At most 10 MB each. Only you and those who lead your branch see them. "
        "Where a picture was taken is removed. If it takes long, please wait and do not press again."
    )


def _whole(code: str, title: str, body: str, status: int = 200) -> Response:
    page = (
        f'<!doctype html><html lang="{code}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><style>{_STYLE}</style></head><body>{body}</body></html>'
    )
    return HTMLResponse(page, status, _HEADERS)
