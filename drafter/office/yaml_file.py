"""YAML in and out. In: every scalar as it is written (2024-02-30 is text, 1.50 keeps its nought), aliases and depth within a budget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.core.writable import writable
from drafter.core.written_wrong import remedy_for

MAX_NODES = 50_000  # aliases written out; a list of facts has some hundreds
MAX_DEPTH = 40
Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file says: texts, lists and mappings of them. lines: the 1-based line of each place, as ("facts", 0, "role")."""

    value: Any
    lines: Mapping[Place, int] = field(default_factory=dict)


def load_yaml(path: Path) -> Loaded:
    """Reads one document; an empty file is None.

    Raises:
        InputError: the file cannot be read, is no YAML, names a key twice, or is past a limit; with the line where there is one.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    text = read_small_text(path)
    try:
        node = YAML(typ="base", pure=True).compose(text)
        reader = _NodeReader(path.name)
        value = None if node is None else reader.read(node, (), 0)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _unread(path.name, text, mark.line + 1 if mark else 0) from error
    except YAMLError as error:
        raise _bad(path.name, " ".join(str(error).split())[:80]) from error
    except RecursionError as error:
        raise InputError.one(path.name, _("嵌套过深"), _("检查括号和缩进")) from error
    except ValueError as error:
        raise _bad(path.name, " ".join(str(error).split())[:80]) from error
    return Loaded(value, reader.lines)


def load_typed(path: Path) -> Loaded:
    """As `load_yaml`, with numbers, true and false read as such: for files that hold settings rather than words.

    Raises:
        InputError: as `load_yaml`.
    """
    from ruamel.yaml import YAML

    lines = load_yaml(path).lines
    try:
        return Loaded(YAML(typ="safe", pure=True).load(read_small_text(path)), lines)
    except ValueError as error:  # a date that is none
        raise _bad(path.name, " ".join(str(error).split())[:80]) from error


def bounded_text(path: Path) -> str:
    """The text of a YAML file for a reader of its own: small, and with aliases only within the budget.

    Raises:
        InputError: as `load_yaml`.
    """
    text = read_small_text(path)
    if re.search(r"(?m)(?:^|[\s\[,:{-])[&*]\w|[\[{]{30}", text):
        load_yaml(path)
    return text


def yaml_text(values: Mapping[str, Any]) -> str:
    """Values as a YAML document, written by the library: whatever a text holds, it is read back the same."""
    import io

    from ruamel.yaml import YAML

    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style = None
    writer.allow_unicode = True
    writer.width = 1000
    writer.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    out = io.StringIO()
    writer.dump(dict(values), out)
    return out.getvalue()


def _unread(name: str, text: str, line: int) -> InputError:
    """The library's own words are English and for programmers: the line and its likely slip say more."""
    where = _("第{n}行").format(n=line) if line else ""
    remedy = remedy_for(text, line) or _("检查缩进、冒号后的空格和引号")
    return InputError.one(name, _("不合 YAML 的写法"), remedy, where)


def _bad(name: str, why: str, line: int = 0) -> InputError:
    where = _("第{n}行").format(n=line) if line else ""
    return InputError.one(name, _("YAML 写法有误：{why}").format(why=why), _("检查缩进、冒号后的空格和引号"), where)


class _NodeReader:
    """Nodes into plain values, counting what aliases write out."""

    def __init__(self, name: str) -> None:
        self.name, self.count, self.lines = name, 0, {}

    lines: dict[Place, int]

    def read(self, node: Any, place: Place, depth: int) -> Any:
        self.count += 1
        if self.count > MAX_NODES or depth > MAX_DEPTH:
            raise InputError.one(self.name, _("内容过多或嵌套过深（别名展开后）"), _("去掉 & 和 * 别名"))
        self.lines.setdefault(place, node.start_mark.line + 1)
        if node.id == "mapping":
            return dict(self._pairs(node, place, depth))
        if node.id == "sequence":
            return [self.read(one, (*place, at), depth + 1) for at, one in enumerate(node.value)]
        return writable(str(node.value))

    def _pairs(self, node: Any, place: Place, depth: int) -> Iterator[tuple[str, Any]]:
        known: set[str] = set()
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = str(key_node.value) if key_node.id == "scalar" else ""
            if not key or key == "<<":
                raise _bad(self.name, _("键应是一个词"), line)
            if key in known:
                raise _bad(self.name, _("“{key}”写了两次").format(key=key[:40]), line)
            known.add(key)
            self.lines[(*place, key)] = line
            yield key, self.read(value_node, (*place, key), depth + 1)
