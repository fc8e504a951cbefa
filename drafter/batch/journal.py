"""The journal of a batch: one row a report, written when its result is whole. A batch that was killed goes on from it."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from drafter.batch.batch_items import BatchItem, shown
from drafter.batch.outcome import Outcome
from drafter.core.errors import InputError
from drafter.core.messages import _

NAME = "journal.sqlite"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS report (
  name TEXT PRIMARY KEY, key TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, row TEXT NOT NULL, payload BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turn (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS begun (date TEXT NOT NULL);
"""


class Journal:
    """An SQLite file in WAL mode. Rows are looked up by name and count only while their key is the item's own."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        try:
            self._base = sqlite3.connect(self.path)
            self._base.execute("PRAGMA journal_mode=WAL")
            self._base.execute("PRAGMA synchronous=NORMAL")
            self._base.executescript(_SCHEMA)
        except sqlite3.Error as error:
            what = _("批处理的记录打不开：{why}").format(why=error)
            raise InputError.one(str(self.path), what, _("换一个输出文件夹")) from error

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()

    def is_done(self, item: BatchItem) -> bool:
        """Whether this very content was done under these very settings."""
        found = self._base.execute("SELECT key, state FROM report WHERE name = ?", (item.name,)).fetchone()
        return found is not None and found == (item.key, "done")

    def begin(self, names: Iterable[str], today: datetime.date) -> datetime.date:
        """What belongs to this batch, in order; rows of an earlier batch that no longer belong are passed over in results.

        Returns the date the batch was first begun on, so that one resumed later ends with the same bytes.
        """
        with self._base:
            self._base.execute(
                "INSERT INTO begun SELECT ? WHERE NOT EXISTS (SELECT 1 FROM begun)", (today.isoformat(),)
            )
            self._base.execute("DELETE FROM turn")
            self._base.executemany("INSERT INTO turn VALUES (?, ?)", enumerate(names))
        return datetime.date.fromisoformat(self._base.execute("SELECT date FROM begun").fetchone()[0])

    def write(self, outcomes: Iterable[tuple[BatchItem, Outcome]]) -> None:
        """All of them or none."""
        rows = [
            (
                item.name,
                item.key,
                done.state,
                shown(done.reason),
                _as_json(done.row),
                done.payload,
            )
            for item, done in outcomes
        ]
        with self._base:
            self._base.executemany("INSERT OR REPLACE INTO report VALUES (?, ?, ?, ?, ?, ?)", rows)

    def results(self) -> Iterator[tuple[str, Outcome]]:
        """(name, outcome) of this batch in its order, read one by one."""
        query = "SELECT turn.name, state, reason, row, payload FROM turn JOIN report ON report.name = turn.name ORDER BY number"
        for name, state, reason, row, payload in self._base.execute(query):
            yield name, Outcome(state, reason, json.loads(row), payload)

    def rows_worst_first(self) -> Iterator[tuple[str, Outcome]]:
        """As `results`, without what was found: first what could not be done, then by errors, warnings and advice."""
        query = (
            "SELECT turn.name, state, reason, row FROM turn JOIN report ON report.name = turn.name ORDER BY state = 'done', "
            + ", ".join(f"coalesce(json_extract(row, '$.{key}'), 0) DESC" for key in ("error", "warning", "advice"))
            + ", number"
        )
        for name, state, reason, row in self._base.execute(query):
            yield name, Outcome(state, reason, json.loads(row))

    def counts(self) -> dict[str, int]:
        query = "SELECT state, count(*) FROM turn JOIN report ON report.name = turn.name GROUP BY state"
        return dict(self._base.execute(query).fetchall())


def _as_json(row: Mapping[str, Any]) -> str:
    """A row as it is kept; names are made fit to be kept before, since what stands for a byte (\\xff) is itself escaped."""
    fit = {key: shown(value) if isinstance(value, str) else value for key, value in row.items()}
    return json.dumps(fit, ensure_ascii=False, sort_keys=True)
