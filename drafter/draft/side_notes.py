"""What a reply says beside its blocks: facts it hands back (elsewhere) and what it noticed about them (remarks). Untrusted, like all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drafter.core.draft import Handed, Noticed
from drafter.draft.fact_ids import FACT_ID
from drafter.language.instructions import find_instructions
from drafter.language.markings import is_marked

_MOST, _LONGEST, _WHY = 12, 160, 60
_ID = re.compile(rf"(?<![A-Za-z0-9_]){FACT_ID}(?![A-Za-z0-9_])")
_BAD = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\uf8ff<>{}]")
_CODE = re.compile(r"〔[^〕]{1,6}〕")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def handed_in(values: Sequence[Any], known: Sequence[str]) -> tuple[Handed, ...]:
    """The facts handed back, each once; what names none of the section's facts is dropped."""
    found: dict[str, Handed] = {}
    for entry in _entries(values, "elsewhere"):
        for fact_id in _ids(entry):
            if fact_id in known:
                to, why, words = (_words(entry.get(key), _WHY) for key in ("to", "why", "words"))
                text = _words(entry.get("text"), _LONGEST) if to else ""
                found.setdefault(fact_id, Handed(fact_id, to, why, words, text))
    return tuple(found.values())


def noticed_in(values: Sequence[Any], material: Mapping[str, str]) -> tuple[Noticed, ...]:
    """The remarks that are about facts of the section and bring in no figure they do not have; ids in the words are read as named."""
    found: dict[str, Noticed] = {}
    for entry in _entries(values, "remarks"):
        text = _words(entry.get("text"), _LONGEST)
        ids = tuple(i for i in dict.fromkeys((*_ids(entry), *_ID.findall(text))) if i in material)
        if ids and len(text) > 3 and _is_about(_ID.sub("", text), "".join(material[i] for i in ids)):
            found.setdefault(text, Noticed(text, ids))
    return tuple(found.values())


def _is_about(text: str, sources: str) -> bool:
    figures = set(_FIGURE.findall(sources))
    return set(_FIGURE.findall(_CODE.sub("", text))) <= figures and not find_instructions(text) and not is_marked(text)


def _entries(values: Sequence[Any], key: str) -> Iterator[Mapping[str, Any]]:
    lists = (value[key] for value in values if isinstance(value, dict) and isinstance(value.get(key), list))
    for entry in next(lists, [])[:_MOST]:
        if isinstance(entry, dict):
            yield entry
        elif isinstance(entry, str):
            yield {"text": entry, "fact": entry}


def _ids(entry: Mapping[str, Any]) -> list[str]:
    given = entry.get("facts") or entry.get("fact") or ()
    words = given if isinstance(given, list) else [given]
    return [fact_id for word in words if isinstance(word, str) for fact_id in _ID.findall(word[:200])]


def _words(value: Any, most: int) -> str:
    return _BAD.sub("", value).strip()[:most] if isinstance(value, str) else ""
