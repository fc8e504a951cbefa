"""Read by every Python of a test's server, its workers too: whoever asks for another machine is told on standard error and refused."""

from __future__ import annotations

import socket
import sys
from typing import Any

_connect, _resolve = socket.socket.connect, socket.getaddrinfo


def _refuse(host: Any) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name not in (None, "", "localhost", "::1") and not str(name).startswith("127."):
        print(f"tried to reach {name}", file=sys.stderr, flush=True)
        raise OSError("this server has no network")


def _own_connect(self: socket.socket, address: Any) -> None:
    if isinstance(address, tuple):
        _refuse(address[0])
    _connect(self, address)


def _own_resolve(host: Any, *rest: Any, **more: Any) -> Any:
    _refuse(host)
    return _resolve(host, *rest, **more)


socket.socket.connect = _own_connect  # type: ignore[method-assign]
socket.getaddrinfo = _own_resolve
