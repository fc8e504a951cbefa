"""改稿.yaml: what people changed, kept and read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.web import edits
from drafter.web.edits import NAME, LineEdit, read_edits, write_edits


def test_edits_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    found = edits.with_text({}, "一是抓培训。", "一是抓培训：办班4期。\n二是“抓”考核 #1。")
    found = edits.accepted(edits.with_text(found, "一是抓培训。", "- 带横线的\t一行"), "没改的一行")
    write_edits(tmp_path, found)
    assert read_edits(tmp_path) == found


def test_undo_goes_back_step_by_step_to_the_draft() -> None:
    found = edits.with_text(edits.with_text({}, "甲", "乙"), "甲", "丙")
    assert found["甲"] == LineEdit("甲", "丙", ("甲", "乙"))
    found = edits.undone(found, "甲")
    assert found["甲"].now == "乙"
    assert (
        not edits.changed(edits.undone(found, "甲"))
        and edits.undone(edits.undone(edits.undone(found, "甲"), "甲"), "甲") == {}
    )


def test_an_edit_after_accepting_is_not_accepted() -> None:
    found = edits.with_text(edits.accepted({}, "甲"), "甲", "乙")
    assert not found["甲"].seen and edits.with_text(found, "甲", "乙") == found


def test_nothing_changed_leaves_no_file(tmp_path: Path) -> None:
    write_edits(tmp_path, {"甲": LineEdit("甲", "乙")})
    write_edits(tmp_path, {"甲": LineEdit("甲", "甲")})
    assert not (tmp_path / NAME).exists() and read_edits(tmp_path) == {}


@pytest.mark.parametrize("words", ["原文: 甲\n", "- 甲\n- 乙\n", "[[[[\n"])
def test_a_file_that_is_no_list_of_edits_is_told(tmp_path: Path, words: str) -> None:
    (tmp_path / NAME).write_text(words, encoding="utf-8")
    with pytest.raises(InputError):
        read_edits(tmp_path)
