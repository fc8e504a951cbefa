"""Goldens of readings: what a room makes of many near texts, kept in a file, so that any change of it shows itself as a difference.

They say what is, not what is right: what is right stands in the tests beside them. After a wanted change: DRAFTER_REGENERATE=1 pytest tests/unit/ROOM,
then read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import islice
from pathlib import Path

REGENERATE = bool(os.environ.get("DRAFTER_REGENERATE"))
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TURNS = [
    ("增长", "下降"),
    ("增加", "减少"),
    ("提高", "下降"),
    ("高于", "低于"),
    ("超过", "不足"),
    ("去年", "今年"),
    ("上年", "本年"),
    ("已", "未"),
]


def rows_of(path: Path) -> list[list[str]]:
    """The rows of a list beside a test, remarks left out."""
    return [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


def near(text: str, most: int) -> list[str]:
    """The text, then texts near it: a digit more, a nought more, the other direction, without its last clause."""
    return list(dict.fromkeys((text, *islice(_changed(text), most))))


def _changed(text: str) -> Iterator[str]:
    numbers = list(_NUMBER.finditer(text))
    for found in numbers:
        yield text[: found.end() - 1] + str((int(found[0][-1]) + 1) % 10) + text[found.end() :]
    for one, other in _TURNS:
        if one in text or other in text:
            yield text.replace(one, "\0").replace(other, one).replace("\0", other)
    for found in numbers:
        yield text[: found.end()] + "0" + text[found.end() :]
    head, mark, _last = text.rpartition("，")
    if mark:
        yield head + "。"


def farther(text: str, most: int) -> list[str]:
    """Texts built otherwise: two numbers exchanged, about as much, clauses turned round, left out, parted, in brackets, as parts."""
    return list(dict.fromkeys(islice((one for one in _rebuilt(text) if one != text), most)))


def _rebuilt(text: str) -> Iterator[str]:
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) > 1:
        a, b = numbers[:2]
        yield text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]
    first, mark, rest = text.rstrip("。").partition("，")
    if mark:
        yield f"{rest}，{first}。"
        yield f"{first}（{rest}）。"
        yield f"{first}，其中{rest}。"
        yield f"{rest}。"
        yield f"{first}；{rest}。"
    if numbers:
        last = numbers[-1]
        yield f"{text[: last.start()]}约{text[last.start() :]}"
        yield f"{text[: last.end()]}余{text[last.end() :]}"


def resized(text: str) -> Iterator[str]:
    """Each of the first two numbers halved, a tenth less and more, doubled."""
    for found in islice(_NUMBER.finditer(text), 2):
        for times in ("0.5", "0.9", "1.1", "2"):
            value = (Decimal(found[0]) * Decimal(times)).quantize(Decimal(1).scaleb(-len(found[0].partition(".")[2])))
            yield f"{text[: found.start()]}{value}{text[found.end() :]}"


def hold(path: Path, told: Callable[[], Sequence[str]], key: str) -> None:
    """Holds what is told of one text against its block in the golden file, or writes it there.

    Raises:
        AssertionError: it differs, or the flag is set on a build server.
    """
    assert not (REGENERATE and os.environ.get("CI"))
    said = list(told())
    if not REGENERATE:
        assert said == blocks_of(path).get(key), f"DRAFTER_REGENERATE=1 writes {path.name} anew"
        return
    blocks = _blocks(path) if path.exists() else {}
    blocks[key] = said
    path.write_text("".join(f"= {one}\n" + "".join(f"{line}\n" for line in blocks[one]) for one in blocks), "utf-8")


@cache
def blocks_of(path: Path) -> dict[str, list[str]]:
    """The lines of a golden file under their keys, read once."""
    return _blocks(path)


def _blocks(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("= "):
            found[line[2:]] = []
        else:
            next(reversed(found.values())).append(line)
    return found
