"""改稿.yaml: what a person changed in the draft, paragraph by paragraph. Plain enough to be read by hand; it outlives a new draft."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.writing import write_atomically
from drafter.office.yaml_file import load_yaml

NAME = "改稿.yaml"
_MOST_BEFORE = 20
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class LineEdit:
    """drafted: the line as drafted. now: as the person left it. before: what it was on the way there, oldest first. seen: the person accepts it as it stands."""

    drafted: str
    now: str
    before: tuple[str, ...] = ()
    seen: bool = False

    @property
    def changes(self) -> bool:
        return self.now != self.drafted


def read_edits(folder: Path) -> dict[str, LineEdit]:
    """The edits by the line as drafted.

    Raises:
        InputError: the file is no list of edits.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    entries = load_yaml(path).value or []
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError.one(NAME, _("应是一列改动"), _("每条写明：原文、改后"))
    found = [_edit(entry) for entry in entries]
    return {one.drafted: one for one in found if one.drafted}


def _edit(entry: Mapping[str, Any]) -> LineEdit:
    before = entry.get("以前")
    return LineEdit(
        str(entry.get("原文") or ""), str(entry.get("改后") or ""),
        tuple(map(str, before)) if isinstance(before, list) else (), str(entry.get("看过")) == "true",
    )  # fmt: skip


def write_edits(folder: Path, edits: Mapping[str, LineEdit]) -> None:
    """Keeps what differs from the draft or was accepted; nothing of that kind, no file."""
    from ruamel.yaml import YAML

    kept = [edit for edit in edits.values() if edit.changes or edit.seen]
    path = folder / NAME
    if not kept:
        path.unlink(missing_ok=True)
        return
    yaml = YAML()
    yaml.width = 1000
    out = io.StringIO()
    entries = [
        {"原文": one.drafted, "改后": one.now, **({"以前": list(one.before)} if one.before else {}), **({"看过": True} if one.seen else {})}
        for one in kept
    ]  # fmt: skip
    yaml.dump(entries, out)
    write_atomically(path, out.getvalue().encode(errors="replace"), force=True)


def changed(edits: Mapping[str, LineEdit]) -> dict[str, str]:
    """Line as drafted → as it is now, of those that differ."""
    return {edit.drafted: edit.now for edit in edits.values() if edit.changes}


def with_text(edits: Mapping[str, LineEdit], drafted: str, now: str) -> dict[str, LineEdit]:
    old = edits.get(drafted, LineEdit(drafted, drafted))
    if now == old.now:
        return dict(edits)
    return {**edits, drafted: LineEdit(drafted, now, (*old.before, old.now)[-_MOST_BEFORE:])}


def undone(edits: Mapping[str, LineEdit], drafted: str) -> dict[str, LineEdit]:
    """One step back; the first step is the draft's own words."""
    old = edits.get(drafted)
    if old is None or not old.before:
        return {key: edit for key, edit in edits.items() if key != drafted}
    return {**edits, drafted: LineEdit(drafted, old.before[-1], old.before[:-1])}


def accepted(edits: Mapping[str, LineEdit], drafted: str) -> dict[str, LineEdit]:
    old = edits.get(drafted, LineEdit(drafted, drafted))
    return {**edits, drafted: LineEdit(drafted, old.now, old.before, seen=True)}
