"""Ports for servers of a test, and waiting until one answers."""

from __future__ import annotations

import contextlib
import itertools
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator

# Below the ports the system hands out by itself, and a row of its own for each process: nobody takes one before its server does.
_ports = itertools.count(10_000 + os.getpid() % 1_000 * 20)


def free_port() -> int:
    for port in _ports:
        with socket.socket() as held, contextlib.suppress(OSError):
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            held.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


@contextlib.contextmanager
def nobody() -> Iterator[str]:
    """The address of a model's server that is not there, and that nobody takes meanwhile."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}/v1"


def answering(url: str, process: subprocess.Popen[bytes], told: Callable[[], str]) -> bytes:
    """What a server that has just been started answers, as soon as it does."""
    for _attempt in range(1200):
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                content: bytes = answer.read()
                return content
        except OSError:
            assert process.poll() is None, told()
            time.sleep(0.05)
    raise AssertionError(f"the server did not start: {told()}")
