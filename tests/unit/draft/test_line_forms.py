"""Telegraphic lines told as whole sentences: a form each, and what is of no form stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.draft.line_forms import whole_sentence

_LINES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("telegraphic.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("form", "line", "sentence"), _LINES, ids=[line for _form, line, _told in _LINES])
def test_a_line_is_told_in_the_form_it_fills(form: str, line: str, sentence: str) -> None:
    assert whole_sentence(line) == sentence, form


def test_a_sentence_is_told_once() -> None:
    assert all(whole_sentence(sentence) == sentence for _form, _line, sentence in _LINES)
