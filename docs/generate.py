"""Writes docs/rules from the rules themselves: `python -m docs.generate` (with --check: fails on a difference, writes nothing)."""

from __future__ import annotations

import sys
from pathlib import Path

from drafter.check.registry import built_in, rule_ids
from drafter.check.rule_page import docstring_of, index_page, rule_page

RULES = Path(__file__).resolve().parent / "rules"


def pages() -> dict[str, str]:
    """Every page by file name."""
    rules = [built_in(rule_id) for rule_id in rule_ids()]
    made = {f"{rule.id}.md": rule_page(rule, docstring_of(rule.id)) for rule in rules}
    return {**made, "README.md": index_page(rules)}


def stale() -> list[str]:
    """Names of pages that differ from what the rules say, or that no rule has."""
    made = pages()
    there = {path.name: path.read_text("utf-8") for path in RULES.glob("*.md")}
    return sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))


def main() -> None:
    if "--check" in sys.argv:
        if names := stale():
            sys.exit(f"docs/rules is stale: {', '.join(names)}: run python -m docs.generate")
        return
    RULES.mkdir(exist_ok=True)
    for path in RULES.glob("*.md"):
        if path.name not in pages():
            path.unlink()
    for name, text in pages().items():
        (RULES / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
