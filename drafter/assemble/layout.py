"""A unit's layout read from YAML; what it leaves out is the standard's."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from drafter.core.layout import STANDARD, Imprint, Layout, Letterhead, Page
from drafter.core.untrusted import validated
from drafter.office.yaml_file import load_typed

_FOLDER = Path(__file__).resolve().parent / "layouts"
_PARTS = ("page", "bold", "letterhead", "imprint")


@cache
def load_layout(path: str | None = None) -> Layout:
    """The layout of a YAML file, what it leaves out taken from the standard; the standard itself for None.

    Raises:
        InputError: unreadable, with unknown keys or values of the wrong kind (all at once).
    """
    standard = load_typed(_FOLDER / f"{STANDARD}.yaml").value
    if path is None or path == STANDARD:
        return _layout(standard)
    own = _own(Path(path))
    merged = {
        key: {**standard[key], **own[key]} if isinstance(standard.get(key), dict) and key in own else own.get(key, said)
        for key, said in {**own, **standard}.items()
    }
    return _layout(merged)


def _own(path: Path) -> dict[str, Any]:
    """What a unit's own file says, and nothing it does not."""
    from drafter.assemble.layout_shape import LayoutFile

    loaded = load_typed(path)
    return validated(LayoutFile, loaded.value, str(path), loaded.lines).model_dump(exclude_unset=True)


def _layout(raw: Mapping[str, Any]) -> Layout:
    plain = {key: said for key, said in raw.items() if key not in _PARTS and said is not None}
    return Layout(
        **plain,
        page=Page(**raw["page"]),
        bold=tuple(raw.get("bold") or ()),
        letterhead=Letterhead(**raw["letterhead"]) if raw.get("letterhead") else None,
        imprint=Imprint(**raw["imprint"]) if raw.get("imprint") else None,
    )
