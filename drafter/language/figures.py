"""Figures as GB/T 15835 writes them: Arabic digits, no space before the unit, thousands unbroken, a plain point."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

from drafter.core.quantity import Quantity, Range


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


def format_figure(value: Decimal, unit: str, places: int | None = None) -> str:
    """A figure with its unit: 12.5 and 亿元 → 12.5亿元. `places` fixes the decimals; None writes as many as the value has."""
    return f"{format_number(value, places)}{''.join(unit.split())}"


def format_quantity(quantity: Quantity) -> str:
    """A quantity as written, cleaned of line breaks, full-width digits and stray spaces; decimals kept as written."""
    if isinstance(quantity.value, Range):
        return f"{quantity.value.low:f}{'%' if quantity.unit == '%' else ''}—{quantity.value.high:f}{quantity.unit}"
    return f"{quantity.value:f}{quantity.unit}"
