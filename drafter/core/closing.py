"""The last page of a review copy: what the draft does not hold, and what nobody has answered yet."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.core.claim import Question
from drafter.core.fact import LeftOut


@dataclass(frozen=True, slots=True)
class Wrote:
    """Who wrote a section: sentences by a model and by the composer, and each of the model's that was refused, with the reason."""

    section: str
    by_model: int
    by_composer: int
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Closing:
    """待答问题与未用素材, each in the order of the sources. Secret lines come without a quote. wrote: by section, only with a model."""

    left_out: tuple[LeftOut, ...] = ()
    questions: tuple[Question, ...] = ()
    wrote: tuple[Wrote, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.left_out or self.questions or self.wrote)
