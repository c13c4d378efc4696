"""Turn a Word paper into a PDF by LibreOffice; one at a time, in a folder of its own, within bounds.

The fonts are ours: Tinos is as wide as Times New Roman, and unlike Liberation Serif it has every Vietnamese letter.
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

MEDIA_TYPE = "application/pdf"
PATIENCE = 60  # seconds; three are usual
_HERE = Path(__file__).parent
_ONE = Lock()
_FONTS = f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{_HERE / "fonts"}</dir><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><cachedir>CACHE</cachedir>
<selectfont><rejectfont><pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern></rejectfont>
</selectfont>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match>
</fontconfig>
"""


@lru_cache(1)
def office() -> str:
    """Return where LibreOffice is; "" where it is not installed, or cannot be bounded, as on Windows."""
    if sys.platform == "win32":
        return ""
    return shutil.which("soffice") or shutil.which("libreoffice") or ""


def pdf(word: bytes) -> bytes:
    """Return the same paper; raises an OSError or a SubprocessError where that fails or takes too long."""
    with _ONE, TemporaryDirectory(prefix="pdf") as name:
        folder = Path(name)
        (folder / "paper.docx").write_bytes(word)
        (folder / "fonts.conf").write_text(_FONTS.replace("CACHE", f"{folder}/cache"), encoding="utf-8")
        words = [
            *(sys.executable, "-P", str(_HERE / "limits.py"), office()),
            *("--headless", "--norestore", "--nologo", "--nodefault", f"-env:UserInstallation=file://{folder}/profile"),
            *("--convert-to", "pdf", "--outdir", name, f"{folder}/paper.docx"),
        ]
        around = {"PATH": os.environ.get("PATH", ""), "HOME": name, "FONTCONFIG_FILE": f"{folder}/fonts.conf"}
        _run(words, around, folder)
        return (folder / "paper.pdf").read_bytes()


def _run(words: list[str], around: dict[str, str], folder: Path) -> None:
    """Run it and whatever it begins; nothing of it is left behind."""
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - our own
        words, cwd=folder, env=around, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    )
    try:
        process.wait(PATIENCE)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
