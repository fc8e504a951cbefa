"""Jobs for the tests of the engine: what a report may do to the process that reads it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from drafter.batch.batch_items import BatchItem
from drafter.batch.outcome import Outcome
from drafter.core.messages import language


@dataclass(frozen=True, slots=True)
class Reading:
    """Does what the file's words say; any other file is done with its length. log: every item worked on, one name a line."""

    log: str = ""

    @property
    def settings(self) -> str:
        return "reading"

    def __call__(self, item: BatchItem) -> Outcome:
        words = Path(item.path).read_text("utf-8")
        if self.log:
            with Path(self.log).open("a", encoding="utf-8") as log:
                log.write(f"{item.name}\n")
        if words == "hang":
            time.sleep(600)
        if words == "die":
            os._exit(7)
        if words == "eat":
            bytearray(3 << 30)
        if words == "raise":
            raise ValueError("坏的内容")
        if words.startswith("slow"):
            time.sleep(0.02)
        return Outcome("done", "", {"length": len(words), "language": language()})
