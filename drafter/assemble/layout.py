"""A unit's layout read from YAML; what it leaves out is the standard's."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError, Problem
from drafter.core.layout import STANDARD, Imprint, Layout, Letterhead, Page
from drafter.core.messages import _
from drafter.office.yaml_file import bounded_text

_FOLDER = Path(__file__).resolve().parent / "layouts"
_SHAPES: dict[str, type] = {
    "id": str, "title": str, "page": dict, "footer_distance": float, "line_pitch": float, "character_spacing": float, "digits_font": str,
    "fonts": dict, "sizes": dict, "bold": list, "page_number": str, "seal": bool, "letterhead": dict, "imprint": dict,
}  # fmt: skip
_INSIDE: dict[str, tuple[tuple[str, ...], type]] = {
    "page": (("width", "height", "top", "bottom", "left", "right"), float),
    "sizes": (("title", "subtitle", "body", "level1", "level2", "level3", "level4", "page_number", "table"), float),
    "fonts": (
        ("title", "subtitle", "body", "level1", "level2", "level3", "level4", "page_number", "table", "table_header"),
        str,
    ),
    "letterhead": (("issuer", "number", "signer", "secrecy", "urgency"), str),
    "imprint": (("issued_by", "copied_to"), str),
}
_KINDS = {str: "文字", float: "数", bool: "true 或 false", dict: "一组“键: 值”", list: "一列"}


@cache
def load_layout(path: str | None = None) -> Layout:
    """The layout of a YAML file, what it leaves out taken from the standard; the standard itself for None.

    Raises:
        InputError: unreadable, with unknown keys or values of the wrong kind (all at once).
    """
    standard = _read(_FOLDER / f"{STANDARD}.yaml")
    if path is None or path == STANDARD:
        return _layout(standard)
    own = _read(Path(path))
    problems = [Problem(path, place, what, remedy) for place, what, remedy in _wrong(own)]
    if problems:
        raise InputError(problems)
    merged = {
        key: {**standard[key], **own[key]}
        if isinstance(standard.get(key), dict) and key in own
        else own.get(key, standard.get(key))
        for key in _SHAPES
    }
    return _layout(merged)


def _wrong(own: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """(place, what, remedy) of everything that is not as it should be."""
    found = []
    for key, said in own.items():
        if key not in _SHAPES:
            found.append((str(key), _("不认识这一项"), _("可用：{names}").format(names=_("、").join(sorted(_SHAPES)))))
        elif not _is(said, _SHAPES[key]):
            found.append((str(key), _("应是{kind}").format(kind=_(_KINDS[_SHAPES[key]])), ""))
        elif key in _INSIDE:
            names, kind = _INSIDE[key]
            for inner, value in said.items():
                if inner not in names:
                    found.append(
                        (f"{key}.{inner}", _("不认识这一项"), _("可用：{names}").format(names=_("、").join(names)))
                    )
                elif not _is(value, kind) or (kind is float and value < 0):
                    found.append((f"{key}.{inner}", _("应是{kind}").format(kind=_(_KINDS[kind])), ""))
    if (
        "page_number" in own
        and isinstance(own["page_number"], str)
        and own["page_number"]
        and "{page}" not in own["page_number"]
    ):
        found.append(("page_number", _("应有“{page}”"), _("例：— {page} —")))
    return found


def _is(said: Any, kind: type) -> bool:
    if kind is float:
        return isinstance(said, int | float) and not isinstance(said, bool)
    return isinstance(said, kind)


def _read(path: Path) -> dict[str, Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        raw = YAML(typ="safe", pure=True).load(bounded_text(path))
    except (YAMLError, ValueError, RecursionError) as error:
        raise InputError.one(
            str(path), _("读不了：{why}").format(why=" ".join(str(error).split())), _("检查路径和 YAML 写法")
        ) from error
    if not isinstance(raw, dict):
        raise InputError.one(str(path), _("应是一组“键: 值”"))
    return raw


def _layout(raw: Mapping[str, Any]) -> Layout:
    plain = {
        key: raw[key] for key in _SHAPES.keys() - {"page", "bold", "letterhead", "imprint"} if raw.get(key) is not None
    }
    return Layout(
        **plain,
        page=Page(**raw["page"]),
        bold=tuple(raw.get("bold") or ()),
        letterhead=Letterhead(**raw["letterhead"]) if raw.get("letterhead") else None,
        imprint=Imprint(**raw["imprint"]) if raw.get("imprint") else None,
    )
