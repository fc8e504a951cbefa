"""What needs a person, in the order he should look at it: errors and conflicts, open questions and gaps, doubtful sentences, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drafter.core.messages import _

_ORDER = {
    "conflict": 0,
    "error": 1,
    "question": 2,
    "edit": 3,
    "gap": 4,
    "doubt": 5,
    "refused": 6,
    "warning": 7,
    "advice": 8,
}


def attention(note: Mapping[str, Any], lines: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """[{"kind","words","line","facts",…}]; line: where on the paper, None for what has no place there."""
    found = [*_conflicts(note), *_questions(note), *_sentences(lines)]
    told = {item["words"] for item in found}
    asked = {item["line"] for item in found if item["kind"] == "question"}
    settled = {line["n"] for line in lines if line["changed"]}
    for item in _findings(note):
        if item["words"] in told or item["line"] in settled:
            continue  # a changed line is judged as it is now
        if item["rule"].startswith("PH") and item["line"] in asked and item["line"] is not None:
            continue  # the question beside it asks the same
        found.append(item)
    return sorted(found, key=lambda item: (_ORDER[item["kind"]], item["line"] if item["line"] is not None else 10_000))


def _conflicts(note: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for one in note["remarks"]:
        if one["kind"] == "conflict":
            yield {
                "kind": "conflict", "words": one["message"], "line": _line_of(note, one["facts"]), "facts": one["facts"],
                "values": [one["left"], one["right"]] if one["left"] and one["right"] and one["left"] != one["right"] else [],
                "related": one["related"],
            }  # fmt: skip


def _questions(note: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for one in note["questions"]:
        facts = [one["fact"]] if one["fact"] else []
        yield {
            "kind": "question",
            "words": one["question"],
            "line": _line_of(note, facts),
            "facts": facts,
            "question": one,
        }


def _sentences(lines: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Sentences their sources do not bear out, and facts an edit lost."""
    names = {"bent": _("走样"), "unsupported": _("无据"), "reworded": _("改述，请对照来源")}
    for line in lines:
        for piece in line["doubts"]:
            kind = "refused" if piece["refused"] else "doubt" if piece["verdict"] == "reworded" else "edit"
            said = _("模型稿未采用") if piece["refused"] else names[piece["verdict"]]
            yield {
                "kind": kind, "words": f"{said}：{piece['text'][:40]}", "line": line["n"], "facts": piece["facts"], "why": piece["why"],
                "refused": piece["refused"], "key": line["key"],
            }  # fmt: skip
        if line["lost"]:
            words = _("改后不再写到：{ids}").format(ids=_("、").join(line["lost"]))
            yield {
                "kind": "edit",
                "words": words,
                "line": line["n"],
                "facts": line["lost"],
                "why": [],
                "refused": "",
                "key": line["key"],
            }


def _findings(note: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for one in note["findings"]:
        line = next((line["n"] for line in note["lines"] if line["start"] <= one["start"] <= line["end"]), None)
        yield {
            "kind": one["severity"], "words": one["message"], "line": line, "facts": [], "rule": one["rule"], "name": _(one["name"]),
            "quote": one["quote"], "related": one["related"],
        }  # fmt: skip


def _line_of(note: Mapping[str, Any], facts: Sequence[str]) -> int | None:
    merged = note.get("merged", {})
    wanted = {*facts, *(merged[fact] for fact in facts if fact in merged)}
    return next(
        (line["n"] for line in note["lines"] if any(wanted & set(piece["facts"]) for piece in line["pieces"])), None
    )
