"""What a batch works on: one item a report or case, its name under the common folder, and the key that says whether it was done."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drafter import __version__
from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _

REPORTS = frozenset((".docx", ".txt", ".md", ".doc", ".wps", ".pdf"))
_PASSED_OVER = (".", "~$")
_CHUNK = 1 << 20
_BYTE = re.compile("[\udc80-\udcff]")  # how Python keeps a byte that is no UTF-8
_LIST = 64 << 20  # bytes; a list of some hundred thousand paths


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One report (a file) or case (a folder). number: its place in the batch, from 0. name: its path below the common folder.

    key: of its content, drafter's own version and the job's settings; "" when the file is missing.
    """

    number: int
    name: str
    path: str
    key: str


def named_sources(sources: Sequence[Path], *, cases: bool) -> list[Path]:
    """The reports (or case folders) that files, folders and lists (*.txt named …cases.txt or …list.txt) name, in order, each once.

    A path that a list names and that is not there stays, to be told as missing.

    Raises:
        InputError: a source named on the command line is not there, or none holds anything.
    """
    found: dict[Path, None] = {}
    for source in sources:
        if not _is_there(source):
            raise InputError.one(str(source), _("找不到这个文件"), _("检查路径"))
        for path in _below(source, cases=cases):
            found.setdefault(path, None)
    if not found:
        remedy = _("给出案例文件夹，或其上一级文件夹") if cases else _("可读 docx、txt、doc、wps、pdf")
        raise InputError.one(str(sources[0]), _("里面没有可处理的"), remedy)
    return list(found)


def _below(source: Path, *, cases: bool) -> Iterator[Path]:
    if source.is_file() and source.stem.endswith(("cases", "list")) and source.suffix == ".txt":
        yield from _named_in(source)
    elif cases:
        yield from _cases(source)
    elif source.is_dir():
        for folder, folders, names in os.walk(source):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            paths = (Path(folder, name) for name in sorted(names) if not name.startswith(_PASSED_OVER))
            yield from (path for path in paths if path.suffix.lower() in REPORTS)
    else:
        yield source


def _named_in(listing: Path) -> Iterator[Path]:
    """The paths of a list, a line a path, relative to the list; # for remarks."""
    for line in read_small_text(listing, _LIST).splitlines():
        if (words := line.strip()) and not words.startswith("#"):
            yield listing.parent / words


def _cases(source: Path) -> Iterator[Path]:
    """A folder with case.yaml is a case; of any other folder, those below that are."""
    if source.is_file() or (source / "case.yaml").is_file():
        yield source.parent if source.name == "case.yaml" else source
        return
    inside = sorted(path.parent for path in source.rglob("case.yaml"))
    yield from inside or sorted(path for path in source.iterdir() if path.is_dir() and not path.name.startswith("."))


def items(paths: Sequence[Path], settings: str) -> Iterator[BatchItem]:
    """The items of a batch, keyed as they are asked for: content is read when its turn comes, not before."""
    common = _common(paths)
    for number, path in enumerate(paths):
        there = _is_there(path)
        name = str(path.resolve().relative_to(common)) if there else path.name
        yield BatchItem(number, shown(name), str(path), item_key(path, settings) if there else "")


def _common(paths: Iterable[Path]) -> Path:
    there = [path.resolve() for path in paths if _is_there(path)]
    return Path(os.path.commonpath([path.parent for path in there])) if there else Path.cwd()


def _is_there(path: Path) -> bool:
    """Whether there is such a file or folder; a name that no disk can hold is not there either."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def shown(words: str) -> str:
    """Words with a file's name as they can be kept and printed: what is no character is written out (\\xff)."""
    bytes_shown = _BYTE.sub(lambda byte: f"\\x{ord(byte[0]) - 0xDC00:02x}", words)
    return bytes_shown.encode("utf-8", "backslashreplace").decode()


def item_key(path: Path, settings: str) -> str:
    """The SHA-256 of what the item holds, of drafter's rules and words, and of the settings."""
    made = hashlib.sha256(f"{rules_version()}\n{settings}\n".encode())
    for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else (path,):
        made.update(str(file.relative_to(path) if path.is_dir() else file.suffix).encode(errors="surrogateescape"))
        for chunk in _chunks(file):
            made.update(chunk)
    return made.hexdigest()


def _chunks(file: Path) -> Iterator[bytes]:
    """What a file holds; nothing of a pipe, a device or a file that may not be read: the job itself says what is wrong with them."""
    if not file.is_file():
        return
    try:
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
    except OSError:
        return


@cache
def rules_version() -> str:
    """A digest of drafter itself: its code and its word lists. A changed rule makes every report new."""
    root = Path(__file__).resolve().parent.parent
    made = hashlib.sha256(__version__.encode())
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".tsv", ".txt", ".yaml", ".html"):
            made.update(path.read_bytes())
    return made.hexdigest()
