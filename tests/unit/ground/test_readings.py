"""What the lock reads in a text: its numbers, its times, what its words say of each figure, and what follows from figures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.ground.cutting import cut
from drafter.ground.deriving import derivations
from drafter.ground.figures import told_numbers
from drafter.ground.number import Number
from drafter.ground.numbers import numbers_of
from drafter.ground.times import Time, times_of
from drafter.ground.told_numbers import ToldNumber

_PERIOD = Period.parse("2025")


def _rows(name: str) -> list[list[str]]:
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def _decimal(value: Decimal) -> str:
    short = value.quantize(Decimal("0.000001"))
    return f"{value.normalize():f}" if value == short else f"{short:f}"


def _flags(**flags: bool) -> str:
    return "".join(sign for sign, on in flags.items() if on)


def _number(one: Number) -> str:
    flags = _flags(**{"!": one.strange, "w": one.weak, "=": one.exact})
    stands = f"{_decimal(one.low)}..{_decimal(one.high)}"
    return "|".join((one.raw, _decimal(one.value), one.family, one.unit, stands, one.approx, flags))


def _time(one: Time) -> str:
    return "|".join((one.raw, str(one.year), one.rest, "前" * one.before, "比" * one.compared))


def figure(one: ToldNumber) -> str:
    label, host = "+".join(word.text for word in one.label), one.host.raw if one.host else ""
    said = (one.number.raw, one.role, one.sign, label, one.spread, one.per, one.each, one.unreached, host)
    return "|".join((*said, one.segment.replace("\n", "/"), _flags(o=one.own, g=one.given, s=one.shared)))


@pytest.mark.parametrize(("text", "wanted"), _rows("numbers.tsv"))
def test_numbers(text: str, wanted: str) -> None:
    assert "; ".join(map(_number, numbers_of(text))) == wanted


@pytest.mark.parametrize(("text", "wanted"), _rows("times.tsv"))
def test_times(text: str, wanted: str) -> None:
    assert "; ".join(map(_time, times_of(text, _PERIOD))) == wanted


@pytest.mark.parametrize(("text", "wanted"), _rows("figures.tsv"))
def testfigures(text: str, wanted: str) -> None:
    assert "; ".join(map(figure, told_numbers(cut(text, _PERIOD)))) == wanted


@pytest.mark.parametrize(("source", "text", "wanted"), _rows("derived.tsv"))
def test_derivations(source: str, text: str, wanted: str) -> None:
    figures, told = told_numbers(cut(source, _PERIOD), 0), told_numbers(cut(text, _PERIOD))[-1]
    assert "; ".join(dict.fromkeys(one.note for one in derivations(told, figures))) == wanted
