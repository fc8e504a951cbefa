"""What one report may use. A report that hangs or eats memory becomes one row with its reason."""

from __future__ import annotations

import ctypes
import signal
import sys
from dataclasses import dataclass

from drafter.core.patterns import sharpen
from drafter.core.startup import quicken

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """seconds: of one item, on the wall. megabytes: of a worker's address space."""

    seconds: float = 120.0
    megabytes: int = 2048


def bind_worker(limits: Limits) -> None:
    """In a worker: its memory is limited, it ends with its parent, Ctrl-C is the parent's to handle, and it starts as quickly as a command."""
    quicken("worker")
    sharpen()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if sys.platform != "win32":
        import resource

        size = limits.megabytes << 20
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
