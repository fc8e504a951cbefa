"""Ctrl-C ends the program within two seconds, whatever a server, a thread or another program is doing. What was kept stays kept."""

from __future__ import annotations

import os
import signal
import sys
import threading
from types import FrameType

GRACE = 0.7  # seconds for temporary files to be taken away


def end_on_interrupt() -> None:
    """Sets the handler; only the main thread of a program may."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, _interrupted)


def _interrupted(_number: int, _frame: FrameType | None) -> None:
    """First the ordinary way, so that files are put in order; a thread that waits for a server must not hold it up."""
    signal.signal(signal.SIGINT, lambda _n, _f: leave())  # a second Ctrl-C does not wait
    watch = threading.Timer(GRACE, leave)
    watch.daemon = True
    watch.start()
    raise KeyboardInterrupt


def leave() -> None:
    """Ends the process and those it started."""
    if "multiprocessing" in sys.modules:
        import multiprocessing

        for child in multiprocessing.active_children():
            child.kill()
    from drafter.core.messages import _

    try:
        sys.stderr.write(_("已中止。") + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        pass
    os._exit(130)
