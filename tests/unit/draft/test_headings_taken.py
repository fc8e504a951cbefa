"""A heading a model takes reaches the opening's outline; what frames the report is asked for when the rest is written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from drafter.core.draft import Draft, DraftRequest
from drafter.draft.model_sections import draft_sections, under_headings
from tests.servers.planned_case import judge, prompter, requests


@dataclass
class Renaming:
    """Writes as the composer does, calls the second section otherwise and keeps what it was shown."""

    shown: dict[str, str] = field(default_factory=dict)
    name: str = "renaming"

    def draft(self, request: DraftRequest) -> Draft:
        assert request.prompt is not None
        self.shown[request.section.id] = request.prompt.user
        heading = "抓好河道整治和供水" if request.section.id == requests()[1].section.id else ""
        return Draft(request.section, request.baseline, heading=heading)


def test_the_opening_is_asked_last_and_sees_the_heading_taken() -> None:
    backend, seen = Renaming(), []
    drafts = draft_sections(
        requests(), backend, judge=judge(), prompter=prompter(), concurrency=8, verify=False,
        on_progress=lambda done, total, draft: seen.append((done, total, draft.section.id)),
    )  # fmt: skip
    assert drafts[1].heading == "抓好河道整治和供水"
    assert [one.section.id for one in drafts] == [one.section.id for one in requests()]
    assert (
        "（二）抓好河道整治和供水" in backend.shown["frame"]
        and requests()[1].section.heading not in backend.shown["frame"]
    )
    assert seen[-1] == (len(drafts), len(drafts), "frame")


def test_without_a_new_heading_the_request_stays() -> None:
    frame = requests()[-1]
    assert under_headings(frame, [Draft(one.section, ()) for one in requests()]) is frame
    taken = under_headings(frame, [replace(Draft(requests()[1].section, ()), heading="抓好供水")])
    assert taken.section.topic == "抓好供水" and "（二）抓好供水" in taken.outline
