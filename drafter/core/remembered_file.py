"""How the file of remembered things is written: what this run used and added, and what earlier runs did as far as there is room."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterator, Mapping, Set

from drafter.core.remembered import HEAD

# Bytes: what is not in use is kept up to the first or as much again, all of it together never past the second. A draft uses some 20 MB, and the
# next one other patterns: were those dropped for want of room, each would compile hundreds anew.
_LEAST, _LARGEST = 4 << 20, 64 << 20
Places = Mapping[str, tuple[int, int]]


def latest(places: Places, held: memoryview, used: Set[str], added: Mapping[str, bytes]) -> dict[str, bytes]:
    """What is to be kept, by name. places: where in `held` what earlier runs kept begins and ends."""
    kept = {name: bytes(held[start:end]) for name in used & places.keys() for start, end in [places[name]]}
    kept |= added
    size = sum(map(len, kept.values()))
    room = min(size + max(_LEAST, size), _LARGEST) - size
    for name, (start, end) in places.items():
        if name in kept:
            continue
        room -= end - start
        if room < 0:
            break
        kept[name] = bytes(held[start:end])
    return kept


def keep(file: str, kept: Mapping[str, bytes]) -> None:
    """Writes beside the file, then renames: a run that reads meanwhile sees the old one or the new one, whole."""
    fresh = f"{file}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
            opened.writelines(_as_file(kept))
        os.replace(fresh, file)
    except (OSError, ValueError):
        return


def _as_file(kept: Mapping[str, bytes]) -> Iterator[bytes]:
    """The length of the index, the index (where each thing begins and ends behind it), the things."""
    index, at = {}, 0
    for name, thing in kept.items():
        index[name] = (at, at + len(thing))
        at += len(thing)
    head = marshal.dumps(index)
    yield len(head).to_bytes(HEAD, "little")
    yield head
    yield from kept.values()
