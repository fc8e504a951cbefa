"""The request about open lines: lines are numbered, answers are told apart by their numbers, the old way of naming none still serves."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from drafter.core.draft import Draft, DraftRequest, Usage
from drafter.draft.prompts import Prompts
from drafter.draft.proposing import Asker, OpenLine, Proposer
from drafter.draft.replies import draft_from

LINES = [OpenLine("三号泵站等着换电机", ("部分",)), OpenLine("五号泵站等着换电机", ("部分", "标记"))]


@dataclass
class Answering:
    reply: str
    shown: str = ""
    name: str = "answering"

    def draft(self, request: DraftRequest) -> Draft:
        assert request.prompt is not None
        self.shown = request.prompt.user
        return draft_from(request, self.reply, Usage(1))


def reply(*numbers: int) -> str:
    def block(n: int) -> str:
        quote = f'{{"text":"等着换电机","facts":["q{n}"]}}'
        return f'{{"lead":"部分","sentences":[{quote},{{"text":"问题","facts":["a{n}"]}}]}}'

    return f'{{"blocks":[{",".join(map(block, numbers))}]}}'


@pytest.mark.parametrize(
    ("numbers", "lines"),
    [
        ((1, 2), [LINES[0].text, LINES[1].text]),
        ((2, 1), [LINES[1].text, LINES[0].text]),
        ((1, 1), ["", ""]),  # as models answered that were asked without numbers
        ((1,), [""]),
        ((2, 9), [LINES[1].text, ""]),
    ],
)
def test_an_answer_names_its_line(numbers: tuple[int, ...], lines: list[str]) -> None:
    backend = Answering(reply(*numbers))
    said, _usage = Proposer(backend, Asker(Prompts(), "青柳县水务局", "2025年")).said(LINES)
    known = [one for one in said if one.quote]
    assert [one.line for one in known] == lines[: len(known)] and {one.value for one in known} == {"问题"}
    assert "2 [问部分、标记] 五号泵站等着换电机" in backend.shown
