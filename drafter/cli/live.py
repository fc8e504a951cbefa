"""One line at the foot of a terminal that says work goes on: renewed every second, out of the way of every line that is to stay."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import click

from drafter.core.messages import _

_CLEAR = "\r\x1b[K"


class Live:
    """What a model has sent so far and how long it has been waited for; nothing is shown before `begin` and after `end`."""

    def __init__(self) -> None:
        self._signs, self._begun = 0, 0.0
        self._lock, self._over = threading.Lock(), threading.Event()

    def begin(self) -> None:
        self._begun = time.monotonic()
        threading.Thread(target=self._tick, daemon=True).start()

    def text(self, _section: str, piece: str) -> None:
        """Words as they stream in."""
        self._signs += len(piece)

    def above(self, line: Callable[[], None]) -> None:
        """Writes a line that stays."""
        with self._lock:
            if self._begun and not self._over.is_set():
                click.echo(_CLEAR, err=True, nl=False)
            line()

    def end(self) -> None:
        with self._lock:
            if self._begun and not self._over.is_set():
                click.echo(_CLEAR, err=True, nl=False)
            self._over.set()

    def words(self, seconds: int) -> str:
        if not self._signs:
            return _("等模型答复……已等{n}秒").format(n=seconds)
        return _("模型在写……已收{signs}字，已等{n}秒").format(signs=self._signs, n=seconds)

    def _tick(self) -> None:
        while not self._over.wait(1):
            with self._lock:
                if not self._over.is_set():
                    words = self.words(round(time.monotonic() - self._begun))
                    click.echo(f"{_CLEAR}{words}", err=True, nl=False)
