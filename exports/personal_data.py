"""Write everything kept about one person into a file they can keep and read anywhere."""

import json
from collections.abc import Mapping

from domain.chat import OutgoingFile


def personal_data_file(data: Mapping[str, object]) -> OutgoingFile:
    """Return a UTF-8 JSON file, its keys in plain words."""
    content = json.dumps(data, ensure_ascii=False, indent=2, default=str)
    return OutgoingFile("du-lieu-cua-toi.json", "application/json", content.encode("utf-8"))
