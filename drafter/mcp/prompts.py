"""Prompts: the three jobs, told to an agent step by step."""

from __future__ import annotations


def draft_a_report(case: str) -> str:
    """First draft of a report from a folder of notes, sheets and last period's report."""
    return f"""Draft the report of the case folder {case!r}.
1. read_facts: show the person the questions and wait for answers; never guess one.
2. draft_report into a new folder; show the text, the gaps and the errors.
3. If you reword a sentence, hold it against the sources with verify_text before showing it; a bent or unsupported sentence is not shown.
4. Leave every 【待补…】 and 【待核…】 in place: only the person can close them."""


def rewrite_the_problems(report: str, facts: str = "") -> str:
    """Rewriting the problems section of a report, its facts locked."""
    given = f" with facts {facts!r}" if facts else ""
    return f"""Rewrite the problems section of {report!r}{given}.
1. check_report: read what is wrong with the section.
2. rewrite_section with section "problems"; show each edit before and after, and what was refused and why.
3. Only when the person agrees, call rewrite_section again with an output name, which writes tracked changes into a new file."""


def check_a_report(report: str, prior: str = "", facts: str = "") -> str:
    """Checking a report before it is sent."""
    beside = "".join(f", {name} {value!r}" for name, value in (("prior", prior), ("facts", facts)) if value)
    return f"""Check {report!r}{beside}.
1. check_report over all pages; group findings by severity, quote the text and the arithmetic as given; add no finding of your own as if it were the tool's.
2. With a prior report: compare_reports, and name the problems and plans nobody accounts for.
3. list_gaps: what is still to be supplied, by department.
4. Change nothing."""


PROMPTS = (draft_a_report, rewrite_the_problems, check_a_report)
