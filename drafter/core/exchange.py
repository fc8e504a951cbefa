"""Two folders swapped in one step, where the system can: whoever looks sees the one or the other, never neither."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are taken as the process sees them
_SWAP = 2  # RENAME_EXCHANGE


def exchange(one: Path, other: Path) -> None:
    """Each path gets what the other had.

    Raises:
        OSError: the system, or the file system, cannot do this (ENOSYS, EINVAL), or may not (EXDEV, EBUSY, EACCES).

    Source: renameat2(2), Linux 3.15 and glibc 2.28.
    """
    try:
        swap = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError) as error:  # no such call here; no such library at all on Windows
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one)) from error
    if swap(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _SWAP) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))
