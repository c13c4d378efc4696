"""The settings, their template and their documentation say the same."""

import re
from itertools import pairwise

from pydantic import SecretStr

from bot.settings import Settings
from tests.project.tree import page

LINE = re.compile(r"^(?P<name>[A-Z][A-Z_]*)=(?P<value>.*)$")


def defaults() -> dict[str, str]:
    plain = {}
    for field, about in Settings.model_fields.items():
        value = about.get_default()
        plain[field.upper()] = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
    return plain


def template() -> list[str]:
    return page(".env.example").splitlines()


def test_the_template_has_every_setting_with_its_default_in_the_same_order():
    found = [match.group("name", "value") for match in map(LINE.match, template()) if match]
    assert found == list(defaults().items())


def test_the_template_says_what_each_setting_means():
    lines = template()
    mute = [line for before, line in pairwise(lines) if LINE.match(line) and before[:2] != "# "]
    assert mute == []


def test_the_template_is_read_as_the_defaults(monkeypatch, tmp_path):
    for setting in defaults():
        monkeypatch.delenv(setting, raising=False)
    (tmp_path / ".env").write_text(page(".env.example"), encoding="utf-8")
    assert Settings(_env_file=tmp_path / ".env") == Settings(_env_file=None)


def test_the_reference_lists_every_setting_with_its_default():
    reference = page("docs/reference.md")
    rows = {f"| `{name}` | {f'`{value}`' if value else ''}".rstrip() for name, value in defaults().items()}
    assert [row for row in sorted(rows) if row not in reference] == []


def test_every_setting_says_itself_what_it_means():
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
