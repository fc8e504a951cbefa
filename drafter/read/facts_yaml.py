"""Facts written as YAML: a list of {role, topic, text, owner, metrics}, for programs that already hold their figures as such."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.claims.reading import read_text
from drafter.core.errors import InputError
from drafter.core.fact import Fact, FactRole, LeftOut
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.core.untrusted import validated
from drafter.language.placeholders import find_placeholders
from drafter.office.yaml_file import load_yaml
from drafter.read.secrecy import secret_comments, secret_entries

if TYPE_CHECKING:
    from pydantic import BaseModel

MAX_FIGURE = Decimal(10) ** 18  # no office has more of anything


def read_facts_yaml(
    path: Path, *, prefix: str = "y", period: Period | None = None
) -> tuple[tuple[Fact, ...], tuple[LeftOut, ...]]:
    """Facts of a YAML file, ids by their place in the list, and the entries that bear a secrecy marking.

    Raises:
        InputError: every entry that is wrong, at once.
    """
    loaded = load_yaml(path)
    entries = loaded.value.get("facts") if isinstance(loaded.value, dict) else loaded.value
    if not isinstance(entries, list):
        raise InputError.one(path.name, _("应是事实的列表"), _("每项写 role、topic、text"))
    held = ("facts",) if isinstance(loaded.value, dict) else ()
    lines = {place[len(held) :]: line for place, line in loaded.lines.items() if place[: len(held)] == held}
    starts = [lines.get((at,), 0) for at in range(len(entries))]
    secret = secret_entries(entries, path.name, prefix, secret_comments(read_small_text(path), starts))
    open_ones = [{"text": "-"} if number in secret else entry for number, entry in enumerate(entries, 1)]
    read: Any = validated(_model(), open_ones, path.name, lines)
    facts = (
        _fact(entry, path.name, number, prefix, period)
        for number, entry in enumerate(read.root, 1)
        if number not in secret
    )
    return tuple(facts), tuple(secret.values())


@cache
def _model() -> type[BaseModel]:
    """The shape of the file; pydantic is imported only when there is one."""
    from typing import Annotated

    from pydantic import BaseModel, BeforeValidator, ConfigDict, RootModel, StringConstraints

    def number(value: Any) -> Any:
        if value in (None, ""):
            return None
        try:
            figure = Decimal(str(value).replace(",", ""))
        except InvalidOperation:
            raise ValueError(_("“{value}”不是数").format(value=str(value)[:40])) from None
        if not figure.is_finite() or abs(figure) > MAX_FIGURE or figure.adjusted() < -18:
            raise ValueError(_("“{value}”不是数").format(value=str(value)[:40]))
        return figure

    words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=5000)]
    needed = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
    figure = Annotated[Decimal | None, BeforeValidator(number)]

    class FigureGiven(BaseModel):
        model_config = ConfigDict(extra="forbid")
        indicator: needed
        value: figure = None
        unit: words = ""
        period: words = ""
        basis: words = ""
        scope: words = ""
        base_value: figure = None

    class FactGiven(BaseModel):
        model_config = ConfigDict(extra="forbid")
        text: needed
        role: FactRole = "achievements"
        topic: words = ""
        owner: words = ""
        metrics: list[FigureGiven] = []

    return RootModel[list[FactGiven]]


def _fact(entry: Any, source: str, number: int, prefix: str, period: Period | None) -> Fact:
    code = period.code if period else ""
    stated = tuple(
        Metric(one.indicator, one.value, one.unit, one.period or code, one.basis, one.scope, one.base_value)
        for one in entry.metrics
    )
    where = Provenance(source, _("第{n}项").format(n=number), entry.text)
    return Fact(
        f"{prefix}{number}", entry.role, entry.topic, entry.text, where, stated or read_text(entry.text, period, planned=entry.role == "plans").metrics,
        entry.owner, tuple(find_placeholders(entry.text)),
    )  # fmt: skip
