"""版式: what a page of ours looks like, read from YAML; GB/T 9704-2012 unless a unit has its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError, Problem
from drafter.core.messages import _

_FOLDER = Path(__file__).resolve().parent / "layouts"
STANDARD = "gb9704"
_KEYS = {
    "id", "title", "page", "footer_distance", "line_pitch", "character_spacing", "digits_font", "fonts", "sizes", "bold",
    "page_number", "seal",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """Millimetres."""

    width: float = 210
    height: float = 297
    top: float = 37
    bottom: float = 35
    left: float = 28
    right: float = 26


@dataclass(frozen=True, slots=True)
class Layout:
    """A unit's page format. Lengths of the page in mm, type sizes and line pitch in points.

    bold: heading levels set bold, such as (`level3`,). page_number: `{page}` is the number. seal: leave room for the seal.
    Source: GB/T 9704-2012 §5.1, §5.2, §7.3, §7.5.
    """

    id: str = STANDARD
    title: str = "GB/T 9704-2012"
    page: Page = Page()
    footer_distance: float = 25
    line_pitch: float = 28.95
    character_spacing: float = -0.25
    digits_font: str = "Times New Roman"
    fonts: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, float] = field(default_factory=dict)
    bold: tuple[str, ...] = ()
    page_number: str = "— {page} —"
    seal: bool = False

    def font(self, name: str) -> str:
        return self.fonts.get(name) or self.fonts["body"]

    def size(self, name: str) -> float:
        return self.sizes.get(name) or self.sizes["body"]


@cache
def load_layout(path: str | None = None) -> Layout:
    """The layout of a YAML file, what it leaves out taken from the standard; the standard itself for None.

    Raises:
        InputError: unreadable, or with unknown keys (all at once).
    """
    standard = _read(_FOLDER / f"{STANDARD}.yaml")
    if path is None or path == STANDARD:
        return _layout(standard)
    own = _read(Path(path))
    problems = [Problem(path, str(key), _("不认识这一项"), _("可用：{names}").format(names="、".join(sorted(_KEYS)))) for key in own if key not in _KEYS]
    if problems:
        raise InputError(problems)
    merged = {key: {**standard[key], **own[key]} if isinstance(standard.get(key), dict) and key in own else own.get(key, standard.get(key)) for key in _KEYS}
    return _layout(merged)


def _read(path: Path) -> dict[str, Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        raw = YAML(typ="safe", pure=True).load(path.read_text("utf-8-sig"))
    except (YAMLError, UnicodeDecodeError, OSError) as error:
        raise InputError.one(str(path), _("读不了：{why}").format(why=" ".join(str(error).split())), _("检查路径和 YAML 写法")) from error
    if not isinstance(raw, dict):
        raise InputError.one(str(path), _("应是一组“键: 值”"))
    return raw


def _layout(raw: Mapping[str, Any]) -> Layout:
    plain = {key: raw[key] for key in _KEYS - {"page", "bold"} if raw.get(key) is not None}
    return Layout(**plain, page=Page(**raw["page"]), bold=tuple(raw.get("bold") or ()))
