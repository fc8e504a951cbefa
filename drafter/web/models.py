"""The model a visitor set, on its way to a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.pipeline.modelling import ModelSettings


@dataclass(frozen=True, slots=True)
class ModelAsked:
    """A model as a visitor set it; the key is his for this run and is written nowhere."""

    model: str
    base_url: str = ""
    key: str = ""
    figures: str = "plain"
    offline: bool = False

    def __repr__(self) -> str:
        return f"ModelAsked({self.model!r})"

    def settings(self) -> ModelSettings:
        """As the pipelines take it; without a key of the visitor's own, the server's environment is asked."""
        from drafter.pipeline.modelling import ModelSettings, environment_key

        key = self.key or environment_key(self.model)
        return ModelSettings(self.model, self.base_url, key, self.figures, self.offline)  # type: ignore[arg-type]
