"""Facts written as YAML: a list of {role, topic, text, owner, metrics}, for programs that already hold their figures as such."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, get_args

from drafter.core.errors import InputError, Problem
from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.language.placeholders import find_placeholders
from drafter.read.notes import metrics_in

_KEYS = {"role", "topic", "text", "owner", "metrics"}
_METRIC_KEYS = {"indicator", "value", "unit", "period", "basis", "scope", "base_value"}


def read_facts_yaml(path: Path, *, prefix: str = "y", period: Period | None = None) -> tuple[Fact, ...]:
    """Facts of a YAML file, ids by their place in the list.

    Raises:
        InputError: every entry that is wrong, at once.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        # Figures must not pass through binary floats, so scalars are read as they are written.
        raw = YAML(typ="base", pure=True).load(path.read_text("utf-8-sig"))
    except (YAMLError, UnicodeDecodeError, OSError) as error:
        raise InputError.one(
            path.name, _("读不了：{why}").format(why=" ".join(str(error).split())), _("检查 YAML 写法和编码")
        ) from error
    entries = raw.get("facts") if isinstance(raw, dict) else raw
    if not isinstance(entries, list):
        raise InputError.one(path.name, _("应是事实的列表"), _("每项写 role、topic、text"))
    problems = [problem for number, entry in enumerate(entries, 1) for problem in _problems(entry, path.name, number)]
    if problems:
        raise InputError(problems)
    return tuple(_fact(entry, path.name, number, prefix, period) for number, entry in enumerate(entries, 1))


def _problems(entry: Any, source: str, number: int) -> list[Problem]:
    where = _("第{n}项").format(n=number)
    if not isinstance(entry, dict) or not str(entry.get("text") or "").strip():
        return [Problem(source, where, _("没有 text"), _("写明事实"))]
    found = [
        Problem(
            source, where, _("不认识 {key}").format(key=key), _("可用：{names}").format(names="、".join(sorted(_KEYS)))
        )
        for key in entry
        if key not in _KEYS
    ]
    if entry.get("role", "achievements") not in get_args(FactRole):
        found.append(Problem(source, where, _("role 只能是 {names}").format(names="、".join(get_args(FactRole)))))
    for metric in entry.get("metrics") or []:
        if not isinstance(metric, dict) or set(metric) - _METRIC_KEYS or not metric.get("indicator"):
            found.append(
                Problem(
                    source,
                    where,
                    _("metrics 的每项要有 indicator、value、unit"),
                    _("可用：{names}").format(names="、".join(sorted(_METRIC_KEYS))),
                )
            )
        elif _decimal(metric.get("value")) is None and metric.get("value"):
            found.append(Problem(source, where, _("“{value}”不是数").format(value=metric["value"])))
    return found


def _fact(entry: Mapping[str, Any], source: str, number: int, prefix: str, period: Period | None) -> Fact:
    text = str(entry["text"]).strip()
    stated = tuple(
        Metric(
            str(metric["indicator"]), _decimal(metric.get("value")), str(metric.get("unit") or ""),
            str(metric.get("period") or (period.code if period else "")), str(metric.get("basis") or ""),
            str(metric.get("scope") or ""), _decimal(metric.get("base_value")),
        )
        for metric in entry.get("metrics") or []
    )  # fmt: skip
    where = Provenance(source, _("第{n}项").format(n=number), text)
    role: FactRole = entry.get("role", "achievements")
    return Fact(
        f"{prefix}{number}",
        role,
        str(entry.get("topic") or ""),
        text,
        where,
        stated or metrics_in(text, period),
        str(entry.get("owner") or ""),
        tuple(find_placeholders(text)),
    )


def _decimal(word: Any) -> Decimal | None:
    try:
        return Decimal(str(word).replace(",", "")) if word not in (None, "") else None
    except InvalidOperation:
        return None
