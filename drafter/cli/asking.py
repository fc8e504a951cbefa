"""`drafter draft --ask`: questions put one by one at the terminal; what is answered is kept in the case."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.read.fact_sheet import Asked, bare_question
from drafter.read.given_answers import NAME, answers_text, merged_entries


def ask_open_questions(case: Case) -> None:
    """Asks what reading the case left open, and writes the answers to 待答.yaml beside it; Enter passes a question over.

    Raises:
        InputError: there is no terminal to ask at.
    """
    from drafter import api

    questions = api.facts(case).questions
    if not questions:
        return
    if not sys.stdin.isatty():
        remedy = _("去掉 --ask，或用 drafter facts -o 素材表.xlsx 在表里作答")
        raise InputError.one(_("命令行"), _("没有终端可以提问"), remedy, "--ask")
    answered = _ask(questions)
    if answered:
        path = case.folder / NAME
        _save(path, answered)
        _tell(answered, api.facts(case).questions, path)


def _tell(answered: dict[Asked, str], still_open: Sequence[Question], path: Path) -> None:
    """How many answers took effect, and of each other one why it did not."""
    untaken = [q for q in still_open if _key(q) in answered]
    taken = len(answered) - len(untaken)
    if taken:
        click.echo(_("已记下 {n} 条答复，已生效：{path}").format(n=taken, path=path), err=True)
    for question in untaken:
        told = _("没有用上：{place} {question}").format(place=question.provenance, question=question.question)
        click.echo(told, err=True)


def _key(question: Question) -> Asked:
    where = question.provenance
    return (where.source, where.locator, question.text, bare_question(question.question))


def _ask(questions: Sequence[Question]) -> dict[Asked, str]:
    from drafter.present.consoles import console_for
    from drafter.present.wrapping import print_hanging

    console, answered = console_for(errors=True), dict[Asked, str]()
    console.print(_("有 {n} 处要问，直接回车为暂不作答：").format(n=len(questions)))
    for number, question in enumerate(questions, 1):
        where = question.provenance
        print_hanging(console, f"{number}.", question.question, indent=4, style="bold")
        print_hanging(console, "", _("{place}：{what}").format(place=where, what=question.text), indent=4, style="dim")
        for at, option in enumerate(question.options, 1):
            print_hanging(console, f"    {at}", option, indent=7)
        reply = click.prompt(_("    答"), default="", show_default=False, err=True).strip()
        if answer := _chosen(reply, question.options):
            answered[_key(question)] = answer
    return answered


def _chosen(reply: str, options: Sequence[str]) -> str:
    """An option by its number, else the words typed."""
    return options[int(reply) - 1] if reply.isdigit() and 0 < int(reply) <= len(options) else reply


def _save(path: Path, answered: dict[Asked, str]) -> None:
    from drafter.office.saving import save

    save(path, answers_text(merged_entries(path, answered)), own=True)
