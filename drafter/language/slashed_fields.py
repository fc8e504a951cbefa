"""A line kept like a row, its fields parted by slashes (产地冷库 / 新建2座 / 库容3600吨): what it is of first, then what is told of it."""

from __future__ import annotations

import re

from drafter.language import unit_lexicon

# A blank on one side at least: 元/吨 and 8月/9月 are no fields.
_SLASH = re.compile(r"\s*[/／]\s+|\s+[/／]\s*|(?<=[）)])[/／]")
_NAME = re.compile(r"[^，。；：:]{2,24}")
# X / 见表 / Y: what the sheet tells is joined elsewhere.
_POINTER = re.compile(r"(?:详?见|看)[^，。；]{0,6}")
_OPEN = re.compile(r"[？?]|_{2,}|…")
# 64个 alone behind the name: how many there are, and what follows are their parts.
_COUNT = re.compile(rf"\d[\d,.]*[万亿]?(?:{unit_lexicon.pattern()})")


def with_fields_told(text: str) -> str:
    """The line as clauses behind its name; a plain count of the thing with its parts behind it is read as it stands."""
    name, *fields = _SLASH.split(text.strip())
    if (
        not fields
        or any(_POINTER.fullmatch(field.strip()) for field in fields)
        or not all(field.strip() for field in fields)
        or not _NAME.fullmatch(name)
    ):
        return text
    opened = bool(_OPEN.match(fields[0]))
    if _COUNT.fullmatch(fields[0]) and len(fields) > 1 and not any(_OPEN.search(one) for one in fields):
        return text
    return f"{name}{'' if opened or fields[0][0].isdigit() else '：'}{'，'.join(fields)}"
