"""待答.yaml of a case: what was asked at the terminal and what the clerk answered. Plain enough to be read and mended by hand."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.yaml_file import bounded_text
from drafter.read.fact_sheet import Asked, FactSheet, answered_question

NAME = "待答.yaml"
_KEYS = ("来源", "位置", "原文", "问题", "答")


def read_given_answers(path: Path) -> FactSheet:
    """The answers as a sheet that corrects nothing else.

    Raises:
        InputError: no YAML, or not a list of answers.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        entries = YAML(typ="safe", pure=True).load(bounded_text(path)) or []
    except (YAMLError, ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise InputError.one(path.name, _("读不了：{why}").format(why=why), _("检查缩进和编码（UTF-8）")) from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError.one(path.name, _("应是一列答复"), _("每条写明：{keys}").format(keys=_("、").join(_KEYS)))
    said = [{key: str(entry.get(key) or "").strip() for key in _KEYS} for entry in entries]
    return FactSheet(path.name, (), {answered_question(one): one["答"] for one in said if one["答"]})


def answers_text(entries: list[dict[str, str]]) -> str:
    """The file's text, written by the YAML library so that any words survive."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 100
    out = io.StringIO()
    yaml.dump(entries, out)
    return out.getvalue()


def merged_entries(path: Path, new: Mapping[Asked, str]) -> list[dict[str, Any]]:
    """What the file holds with the new answers put in."""
    from ruamel.yaml import YAML

    old = YAML(typ="safe", pure=True).load(bounded_text(path)) or [] if path.is_file() else []
    kept = [entry for entry in old if answered_question({key: str(entry.get(key) or "") for key in _KEYS}) not in new]
    return [*kept, *(dict(zip(_KEYS, (*where, words), strict=True)) for where, words in new.items())]
