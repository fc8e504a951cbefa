"""What a check of many files found, kept from one run to the next: a file that has not changed is only read, not judged again.

Kept are findings alone, never the text, and none of a report that bears a secrecy marking. The key holds all that findings
rest on: the file's content, the settings, what it was checked against, and our own code and data. Whatever is wrong
with the store costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter import __version__
from drafter.check.registry import outside_rules
from drafter.core.finding import Finding, Fix, Related
from drafter.core.messages import language
from drafter.core.remembered import cache_folder, is_off
from drafter.core.text import Span

if TYPE_CHECKING:
    from drafter.pipeline.checking import Request

_HOUSE = Path(__file__).resolve().parent.parent
_DATA = (".py", ".tsv", ".txt", ".yaml", ".mo")
_SCHEMA = "CREATE TABLE IF NOT EXISTS found (key TEXT PRIMARY KEY, findings TEXT)"
_MOST = 20_000  # reports; the oldest go first
_WAIT = 1.0  # seconds for another process that writes


@dataclass(frozen=True, slots=True)
class KeptFindings:
    """The store; picklable, each process opens the file for itself."""

    file: Path
    house: str

    def key(self, path: Path, request: Request) -> str | None:
        """What the findings of `path` are kept under; None when they rest on something whose content is not known."""
        against = [*request.facts, *request.priors, *([Path(request.profile)] if _is_file(request.profile) else [])]
        if request.word_rules or outside_rules():
            return None
        try:
            contents = [_content(each) for each in (path, *against)]
        except OSError:
            return None
        return _digest(self.house, language(), path.name, repr(request), *contents)

    def recall(self, key: str) -> tuple[Finding, ...] | None:
        """The findings kept under that key, None for none."""
        try:
            with closing(sqlite3.connect(f"{self.file.as_uri()}?mode=ro", timeout=_WAIT, uri=True)) as base:
                row = base.execute("SELECT findings FROM found WHERE key = ?", (key,)).fetchone()
            return tuple(map(_finding, json.loads(row[0]))) if row else None
        except (sqlite3.Error, ValueError, TypeError, KeyError, RecursionError):
            return None

    def keep(self, key: str, findings: tuple[Finding, ...]) -> None:
        """Keeps them; a store that cannot be written or is none is left as it is, or made anew."""
        try:
            self._write(key, json.dumps([asdict(finding) for finding in findings]))
        except sqlite3.DatabaseError as error:
            if not isinstance(error, sqlite3.OperationalError):  # no database: nothing in it can be of use
                self.file.unlink(missing_ok=True)
        except OSError:
            return

    def _write(self, key: str, findings: str) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self.file, os.O_WRONLY | os.O_CREAT, 0o600))
        with closing(sqlite3.connect(self.file, timeout=_WAIT)) as base, base:
            base.execute(_SCHEMA)
            base.execute("INSERT OR REPLACE INTO found VALUES (?, ?)", (key, findings))
            base.execute("DELETE FROM found WHERE rowid <= (SELECT max(rowid) FROM found) - ?", (_MOST,))


def kept_findings() -> KeptFindings | None:
    """The user's store; None when nothing is to be kept between runs (DRAFTER_NO_CACHE)."""
    return None if is_off() else KeptFindings(Path(cache_folder()) / "findings.sqlite", _house())


def _house() -> str:
    """Our code and data as they lie on the disk: a changed rule, list or profile makes other keys."""
    return _digest(__version__, sys.version, *sorted(_files(str(_HOUSE))))


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path)
            elif entry.name.endswith(_DATA):
                found = entry.stat()
                yield f"{entry.path} {found.st_mtime_ns} {found.st_size}"


def _is_file(name: str) -> bool:
    return bool(name) and Path(name).is_file()


def _content(path: Path) -> str:
    """A digest of the file's bytes.

    Raises:
        OSError: it is no regular file, or may not be read.
    """
    if not path.is_file():
        raise OSError(path)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _finding(raw: dict[str, Any]) -> Finding:
    related = tuple(Related(**{**one, "span": one["span"] and Span(**one["span"])}) for one in raw["related"])
    fix = raw["fix"] and Fix(Span(**raw["fix"]["span"]), str(raw["fix"]["new"]), bool(raw["fix"]["safe"]))
    return Finding(**{**raw, "span": Span(**raw["span"]), "related": related, "fix": fix})
