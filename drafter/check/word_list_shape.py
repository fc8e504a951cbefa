"""The shape of a word-list rule: one YAML file a rule (see `word_lists`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictBool, model_validator

from drafter.core.messages import _
from drafter.core.shapes import Line, Lines, NeededLine, Pattern, Strict


class WordListFile(Strict):
    """Every key a word list may have."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{2}\d{3}$")]
    name: NeededLine
    severity: Literal["error", "warning", "advice"] = "warning"
    message: Line = ""
    words: Annotated[dict[str, Line], BeforeValidator(lambda value: value or {})] = {}
    patterns: Annotated[dict[Pattern, Line], BeforeValidator(lambda value: value or {})] = {}
    safe: StrictBool = False
    bad: Lines = []
    good: Lines = []

    @model_validator(mode="after")
    def _says_something(self) -> WordListFile:
        if not self.words and not self.patterns:
            raise ValueError(_("没有写任何词（words 或 patterns）"))
        return self
