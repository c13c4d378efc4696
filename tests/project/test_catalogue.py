"""Every sentence of the bot is there in Vietnamese, with the same placeholders."""

import ast
import re
import unicodedata
from collections import Counter
from string import Formatter

from locales import catalogue
from tests.project.tree import files, name

VIETNAMESE = catalogue.read()
IN_THE_CODE = catalogue.sentences()


def english(found) -> set[str | tuple[str, ...]]:
    return {message.id for message in found if message.id}


def placeholders(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}


def test_no_sentence_is_missing():
    assert english(IN_THE_CODE) - english(VIETNAMESE) == set(), "run `uv run python -m locales`"


def test_no_sentence_is_kept_that_nobody_says():
    assert english(VIETNAMESE) - english(IN_THE_CODE) == set(), "run `uv run python -m locales`"
    assert list(VIETNAMESE.obsolete) == []


def test_every_sentence_is_translated_and_none_is_a_guess():
    assert [message.id for message in catalogue.untranslated(VIETNAMESE)] == []


def test_placeholders_are_named_and_the_same_in_both_languages():
    wrong = {}
    for message in VIETNAMESE:
        if message.id:
            wanted = set().union(*(placeholders(each) for each in catalogue.forms(message.id)))
            written = set().union(*(placeholders(each) for each in catalogue.forms(message.string)))
            if written - wanted or (wanted - {"count"}) - written or any(not each for each in wanted):
                wrong[message.id] = written ^ wanted
    assert wrong == {}


def test_vietnamese_has_one_form_for_every_count():
    assert VIETNAMESE.num_plurals == 1
    assert [message.id for message in VIETNAMESE if message.pluralizable and len(message.string) != 1] == []


def test_a_translation_is_not_left_in_english():
    same = [message.id for message in VIETNAMESE if message.id and message.string == message.id]
    assert [each for each in same if re.search(r"[A-Za-z]{3}", re.sub(r"\{\w+\}", "", each))] == []


def test_translations_are_composed_and_begin_and_end_as_the_english_does():
    wrong = []
    for message in VIETNAMESE:
        english_text = catalogue.forms(message.id)[0]
        for text in catalogue.forms(message.string) if message.id else ():
            edges = [len(each) - len(each.strip()) for each in (text, english_text)]
            if unicodedata.normalize("NFC", text) != text or edges[0] != edges[1]:
                wrong.append(text)
    assert wrong == []


def test_no_sentence_is_put_together_where_it_is_said():
    """A catalogue cannot hold an f-string or a sum: whole sentences with named placeholders only."""
    composed = Counter()
    for path in files(".py"):
        if name(path).split("/")[0] not in catalogue.FOLDERS:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                said = [node.args[place] for place in catalogue.SAYING.get(called, ()) if place < len(node.args)]
                composed[name(path)] += sum(isinstance(each, ast.JoinedStr | ast.BinOp) for each in said)
    assert +composed == Counter()


def test_the_catalogue_is_in_git_as_text_only():
    assert [name(path) for path in files(".mo", ".pot")] == []


def test_updating_adds_what_is_new_and_drops_what_nobody_says(tmp_path, monkeypatch):
    copy = tmp_path / "messages.po"
    text = catalogue.FILE.read_text(encoding="utf-8").replace('msgid "My pledges"', 'msgid "Said no more"')
    copy.write_text(text, encoding="utf-8")
    monkeypatch.setattr(catalogue, "FILE", copy)
    assert [message.id for message in catalogue.untranslated(catalogue.update())] == ["My pledges"]
    updated = copy.read_text(encoding="utf-8")
    assert "Said no more" not in updated
    catalogue.update()
    assert copy.read_text(encoding="utf-8") == updated
