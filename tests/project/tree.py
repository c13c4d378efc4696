"""List the files of the project, without what tools put beside them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("bot", "domain", "exports", "handlers", "locales", "scheduler", "simulator", "storage")
BESIDE = {".git", ".venv", "data", "dist", "htmlcov", "node_modules", "uv.lock", ".env", ".coverage"}
KINDS = {
    ".py",
    ".toml",
    ".md",
    ".json",
    ".html",
    ".css",
    ".js",
    ".svg",
    ".po",
    ".tsv",
    ".yaml",
    ".example",
    ".mako",
    "",
}


def files(*suffixes: str) -> Iterator[Path]:
    """Return every file of these kinds, or every text file."""
    for top in sorted(ROOT.iterdir()):
        if top.name in BESIDE or top.name.endswith(("_cache", ".egg-info")) or top.name == ".hypothesis":
            continue
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and path.suffix in (suffixes or KINDS) and "__pycache__" not in path.parts:
                yield path


def name(path: Path) -> str:
    """Return the path from the top of the project."""
    return path.relative_to(ROOT).as_posix()


def page(called: str) -> str:
    return (ROOT / called).read_text(encoding="utf-8")
