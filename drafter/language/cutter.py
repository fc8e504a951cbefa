"""What cuts words: rjieba's engine, and its dictionary as it comes. A dictionary takes a tenth of a second to build."""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.machinery import PathFinder
from typing import Any

_ENGINE = "rjieba.rjieba"
_LONE = re.compile("[\ud800-\udfff]")


@cache
def engine() -> Any:
    """The class whose objects are dictionaries. The package builds one as it is imported, so its engine is taken by itself.

    Raises:
        ImportError: rjieba is not installed.
    """
    from importlib.util import find_spec, module_from_spec

    package = find_spec("rjieba")
    spec = PathFinder.find_spec(_ENGINE, package.submodule_search_locations) if package else None
    if spec is None or spec.loader is None:
        raise ImportError("rjieba")
    if _ENGINE not in sys.modules:
        sys.modules[_ENGINE] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[_ENGINE])
    return sys.modules[_ENGINE].Jieba


def whole_signs(text: str) -> str:
    """The text, sign for sign, without halves of signs, which the engine cannot take."""
    return _LONE.sub("\ufffd", text)


@cache
def plain_cutter() -> Any:
    """The dictionary as it comes; `segmenting` has one with our words in it."""
    return engine()()
