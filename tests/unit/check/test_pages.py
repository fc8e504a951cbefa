"""docs/rules says what the rules say."""

from docs.generate import stale


def test_rule_pages_are_up_to_date():
    assert stale() == [], "run python -m docs.generate"
