"""Figures as GB/T 15835 writes them: Arabic digits, no space before the unit, thousands unbroken, a plain point."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext


def format_number(value: Decimal, places: int | None = None) -> str:
    """`value` in plain digits; with `places`, rounded half up to that many decimals (zeros kept: 5.30)."""
    if places is not None:
        with localcontext() as context:
            context.prec = max(28, len(value.as_tuple().digits) + places + abs(value.adjusted()) + 2)
            value = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{value:f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
