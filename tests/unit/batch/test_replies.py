"""Replies of a batch service: used once each; doubled, broken and foreign ones are told and used nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.batch.replies import NAME, Replies, import_replies
from drafter.core.errors import InputError


def _line(digest: str, text: str) -> str:
    body = {"choices": [{"message": {"content": text}}]}
    return json.dumps({"custom_id": digest, "response": {"status_code": 200, "body": body}}, ensure_ascii=False) + "\n"


def test_doubled_replies_are_used_nowhere(tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    file.write_text(
        _line("a", "一") + _line("b", "二") + _line("b", "三") + _line("c", "四") + _line("c", "四") + "!\n", "utf-8"
    )
    imported = import_replies([file], tmp_path)
    look = Replies(tmp_path / NAME)
    assert [look(digest) for digest in "abcd"] == ["一", None, "四", None]
    assert imported.doubled == ("b",) and [number for number, _why in imported.faults] == [6]


def test_a_later_import_replaces_the_earlier(tmp_path: Path) -> None:
    one, two = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    one.write_text(_line("a", "旧"), "utf-8")
    two.write_text(_line("a", "新"), "utf-8")
    import_replies([one], tmp_path)
    import_replies([two], tmp_path)
    assert Replies(tmp_path / NAME)("a") == "新"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        import_replies([tmp_path / "none.jsonl"], tmp_path)
