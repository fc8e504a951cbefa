"""Number formats as Excel and WPS show them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.office.cell_formats import cell_format, words_shown


@pytest.mark.parametrize(
    ("code", "stored", "seen"),
    [
        ("0!.0,", "73215000", "7321.5"), (r"0\.0,", "73215000", "7321.5"), ("0.0,", "73215", "73.2"), ("0.00,,", "73215000", "73.22"),
        ('0.0,"千元"', "73215", "73.2"), ('0"."0,', "73215000", "7321.5"), ("0.00%", "0.12345", "12.35"), ("#,##0.0", "1234.56", "1234.6"),
        ("General", "1.5", "1.5"), ("0.00E+00", "1234", "1234"), ("@", "7", "7"), ("[Red]0.0;-0.0", "2.25", "2.3"),
    ],
)  # fmt: skip
def test_what_a_reader_sees(code: str, stored: str, seen: str) -> None:
    assert f"{cell_format(code).apply(Decimal(stored)):f}" == seen


def test_words_of_a_format_are_the_unit() -> None:
    assert (
        cell_format('0.00"亿元"').words == "亿元"
        and cell_format('0"%"').words == "%"
        and not cell_format("0.0_)").words
    )


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('"￥"#,##0.00', "元"), ("[$￥-804]#,##0.00", "元"), ("￥0.00", "元"), ('"¥"0"."0,"万"', "万元"), ('￥#,##0.00"元"', "元"),
        ("[$¥-411]#,##0", ""), ("￥#,##0,", ""), ('"$"#,##0', ""), ("#,##0.00", ""), ('0.0"亩"', "亩"),
    ],
)  # fmt: skip
def test_a_sign_of_money_before_the_digits_is_a_unit(code: str, words: str) -> None:
    assert cell_format(code).words == words


def test_a_number_too_long_to_round_is_left() -> None:
    assert cell_format("0.00").apply(Decimal("1e40")) == Decimal("1e40")


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ('"待定"', "待定"),
        ('"未报";"未报"', "未报"),
        ('"约"0', ""),
        ("General", ""),
        ("@", ""),
        ("yyyy-mm", ""),
        ('0;-0;"—"', ""),
    ],
)
def test_words_in_place_of_a_number(code: str, wanted: str) -> None:
    assert words_shown(code) == wanted
