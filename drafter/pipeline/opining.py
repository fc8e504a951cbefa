"""A report's passages asked about: cut → ask → accept → ask again, one stage a line. What comes out are opinions for the rules to show."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from drafter.check.opinions import Asking, askings, questions, shown_opinions
from drafter.check.rule import Context
from drafter.core.draft import DraftBackend
from drafter.core.errors import BackendError
from drafter.core.messages import _
from drafter.core.opinion import Inquiry, Opinion
from drafter.core.telling import tell
from drafter.draft.opining import AskedAgain, AskedPassage, Opiner
from drafter.draft.prompts import Prompts
from drafter.pipeline.modelling import ModelSettings, Watcher, close_backend, open_backend


@dataclass(frozen=True)
class Opinions:
    """A run over one or more reports with one backend. select, ignore: rules, as for the checker."""

    settings: ModelSettings
    backend: DraftBackend
    asked: tuple[Inquiry, ...]

    def __call__(self, context: Context) -> tuple[Opinion, ...]:
        """The opinions on one report, in its order.

        Raises:
            BackendError: the model answered nothing at all.
        """
        title = context.report.title_text()
        prompts = Prompts(self.settings.prompts)
        opiner = Opiner(self.backend, prompts, title, self.settings.figures, self.settings.reply_tokens)
        passages = list(askings(context, self.asked))
        with ThreadPoolExecutor(max(1, self.settings.concurrency)) as pool:
            found = list(pool.map(lambda each: _attempt(opiner, context, *each), enumerate(passages, 1)))
        failed = [one for one in found if isinstance(one, BackendError)]
        if failed and len(failed) == len(found):
            raise failed[0]
        for error in dict.fromkeys(map(str, failed)):
            tell(_("有的段没有问成：{why}").format(why=error))
        opinions = {one for each in found if not isinstance(each, BackendError) for one in each}
        return tuple(sorted(opinions, key=lambda one: (one.span, one.rule)))

    def close(self) -> None:
        close_backend(self.backend, forget=not self.settings.keep_replies)


def open_opinions(
    settings: ModelSettings, files: Sequence[Path], watcher: Watcher, *, select: Sequence[str], ignore: Sequence[str]
) -> Opinions:
    """A run, once it is settled that the model may be connected to. files: every file the check reads.

    Raises:
        RefusedError, InputError
    """
    _endpoint, backend = open_backend(settings, Path.cwd(), files, watcher, resume=False)
    return Opinions(settings, backend, questions(select, ignore))


def _attempt(opiner: Opiner, context: Context, number: int, asking: Asking) -> tuple[Opinion, ...] | BackendError:
    try:
        return _asked(opiner, context, number, asking)
    except BackendError as error:
        return error


def _asked(opiner: Opiner, context: Context, number: int, asking: Asking) -> tuple[Opinion, ...]:
    passage = AskedPassage(f"s{number}", asking.heading, asking.paragraphs(context.text), asking.questions)
    answers, _usage = opiner.answers(passage)
    opinions = shown_opinions(context.text, asking, answers)
    if not opinions:
        return ()
    by_rule = {question.rule: question for question in asking.questions}
    doubts = {
        AskedAgain(by_rule[one.rule], one.span.of(context.text), _around(context.text, one), one.why, one.instead): one
        for one in opinions
    }
    upheld, _usage = opiner.upheld(passage, tuple(doubts))
    return tuple(doubts[doubt] for doubt in upheld)


def _around(text: str, opinion: Opinion) -> str:
    """The paragraph the quotation stands in."""
    end = text.find("\n", opinion.span.end)
    return text[text.rfind("\n", 0, opinion.span.start) + 1 : end if end >= 0 else len(text)].strip()
