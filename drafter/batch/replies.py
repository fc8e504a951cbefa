"""A batch service's replies, on disk: read once, looked up by every worker; and the requests a batch still has."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from drafter.batch.journal import Journal
from drafter.batch.outcome import unpacked
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.draft.batched import MAX_LINE, read_batch_reply

NAME = "replies.sqlite"
_SCHEMA = "CREATE TABLE reply (digest TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID"


@dataclass(frozen=True, slots=True)
class Imported:
    """What reading a file of replies came to. doubled: digests with two different replies, of which neither is used. faults: (line, why)."""

    count: int
    doubled: tuple[str, ...]
    faults: tuple[tuple[int, str], ...]


def import_replies(files: Sequence[Path], folder: Path) -> Imported:
    """Reads replies into `folder`, over those of an earlier import.

    Raises:
        InputError: a file cannot be read.
    """
    target = folder / NAME
    target.unlink(missing_ok=True)
    doubled: dict[str, None] = {}
    faults: list[tuple[int, str]] = []
    with closing(sqlite3.connect(target)) as base, base:
        base.execute(_SCHEMA)
        for number, line in _lines(files):
            reply = read_batch_reply(line) if len(line) <= MAX_LINE else None
            if reply is None or reply.text is None:
                faults.append((number, reply.fault if reply else _("不是批处理的回复")))
                continue
            kept = base.execute("SELECT text FROM reply WHERE digest = ?", (reply.digest,)).fetchone()
            if kept and kept[0] != reply.text:
                doubled[reply.digest] = None
            base.execute("INSERT OR IGNORE INTO reply VALUES (?, ?)", (reply.digest, reply.text))
        base.executemany("DELETE FROM reply WHERE digest = ?", ((digest,) for digest in doubled))
        count = base.execute("SELECT count(*) FROM reply").fetchone()[0]
    return Imported(int(count), tuple(doubled), tuple(faults))


def _lines(files: Sequence[Path]) -> Iterator[tuple[int, str]]:
    for path in files:
        try:
            with path.open(encoding="utf-8-sig", errors="replace") as stream:
                yield from ((number, line) for number, line in enumerate(stream, 1) if line.strip())
        except OSError as error:
            raise InputError.one(
                str(path), _("读不了：{why}").format(why=error.strerror or ""), _("检查路径")
            ) from error


@dataclass(frozen=True, slots=True)
class Replies:
    """Looks replies up; picklable: each worker opens the file for itself. path: None where nothing was imported."""

    path: Path | None

    def __call__(self, digest: str) -> str | None:
        if self.path is None:
            return None
        with closing(sqlite3.connect(f"file:{self.path.as_posix()}?mode=ro", uri=True)) as base:
            row = base.execute("SELECT text FROM reply WHERE digest = ?", (digest,)).fetchone()
        return str(row[0]) if row else None


def strange_replies(journal: Journal, folder: Path) -> tuple[str, ...]:
    """Digests of replies that no request of this batch asked for."""
    used = {digest for _name, done in journal.results() for digest in unpacked(done.payload).get("answered", ())}
    with closing(sqlite3.connect(folder / NAME)) as base:
        return tuple(row[0] for row in base.execute("SELECT digest FROM reply ORDER BY digest") if row[0] not in used)


def request_lines(journal: Journal) -> Iterator[str]:
    """The requests that have no reply, each once, in the order of the batch."""
    seen: set[str] = set()
    for _name, done in journal.results():
        for line in unpacked(done.payload).get("requests", ()):
            if line["custom_id"] not in seen:
                seen.add(line["custom_id"])
                yield json.dumps(line, ensure_ascii=False) + "\n"
