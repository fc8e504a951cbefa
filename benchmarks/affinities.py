"""Makes the table of `drafter/language/affinities`: which words stand together in real reports.

    python -m benchmarks.affinities [--held-out]

Counted are the words of the public reports of the shared folder (sentence, paragraph, and all that stands under one heading),
its sentences without errors, and the project's own lists (subjects, offices, genres' topics, sayings). Their positive pointwise
mutual information is reduced to a few dozen dimensions. Only words and numbers are written. Needs numpy and scipy, which are no
dependency of the project (`pip install numpy scipy`).

--held-out: leaves every fifth report out, on which `benchmarks.homes` measures, and writes beside the table instead of over it.
"""

from __future__ import annotations

import math
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.shared import ROOT, dev_texts, shared
from drafter.core.report import Heading, Paragraph, Report
from drafter.language import lexicon
from drafter.language.affinities import features
from drafter.language.phrases import phrase_lines
from drafter.language.sentences import split_sentences
from drafter.plan.profiles import BUILT_IN, load_profile
from drafter.read.report import read_report

TABLE = ROOT / "drafter" / "language" / "affinities.bin"
HELD_OUT_TABLE = Path("/tmp") / "affinities_held_out.bin"
_WORDS, _DIMS = 8000, 64
_LEAST = 3  # times a word is met, or twice in our own lists
_OWN = 10.0  # what a line of the project's own lists counts for beside a sentence
_SMOOTH = 0.75
_RARE = 1e-3  # share from which on a word tells less
_STEP = 7  # a number of four bits: -7 to 7

Unit = Sequence[str]


def held_out(paths: Sequence[Path]) -> list[Path]:
    """Every fifth report: those the measure is taken on."""
    return [path for at, path in enumerate(paths) if at % 5 == 2]


def main(arguments: Sequence[str]) -> None:
    """Writes the table and says what it holds."""
    paths = dev_texts()
    apart = "--held-out" in arguments
    used = [path for path in paths if not apart or path not in held_out(paths)]
    units = [*_of_reports(map(read_report, used)), *_of_texts(), *_of_own_lists()]
    counts: Counter[str] = Counter()
    sure: Counter[str] = Counter()
    for weight, unit in units:
        if weight != 0.5:  # what stands under a heading was counted by sentences
            counts.update(unit)
        if weight == _OWN:
            sure.update(set(unit))
    words = [word for word, count in counts.most_common() if count >= _LEAST or sure[word] > 1][:_WORDS]
    vectors = _reduced(_pairs(units, words), _DIMS)
    _write(HELD_OUT_TABLE if apart else TABLE, words, counts, vectors)
    print(f"{len(words)} words, {len(units)} units of {len(used)} reports and our own lists")


def _of_reports(reports: Iterable[Report]) -> Iterator[tuple[float, Unit]]:
    """Sentences, paragraphs, and what stands under one heading with the heading twice."""
    for report in reports:
        under: list[str] = []
        for block in report.blocks:
            if isinstance(block, Heading) and block.level < 3:
                yield 0.5, under
                under = [*features(block.text), *features(block.text)] if block.level == 2 else []
            elif isinstance(block, Paragraph):
                text = block.span.of(report.text)
                sentences = [features(span.of(text)) for span in split_sentences(text)]
                yield from ((1.0, sentence) for sentence in sentences)
                whole = [word for sentence in sentences for word in sentence]
                yield 0.5, whole if len(sentences) > 1 else []
                under = [*under, *whole]
        yield 0.5, under


def _of_texts() -> Iterator[tuple[float, Unit]]:
    folder = shared() / "corpus"
    lines = (folder / "typos" / "clean.txt").read_text("utf-8").splitlines()
    right = [line.split("\t") for line in (folder / "typos" / "odw.train").read_text("utf-8").splitlines()]
    forms = [
        line for path in sorted((folder / "dev" / "templates_txt").iterdir()) for line in path.read_text("utf-8", "ignore").splitlines()
    ]  # fmt: skip
    for text in (*lines, *(row[2] for row in right if len(row) > 2), *forms):
        yield 1.0, features(text)


def _of_own_lists() -> Iterator[tuple[float, Unit]]:
    """What our lists put under one subject, office, topic or into one line."""
    for name in ("subjects.tsv", "office_work.tsv", "unit_offices.tsv"):
        for _section, line in lexicon.raw_entries(name):
            yield _OWN, features(re.sub(r"[\s?]+", "，", line.partition("\t")[2] if name == "subjects.tsv" else line))
    for genre in BUILT_IN:
        for part in load_profile(genre).parts:
            yield from ((_OWN, features("，".join((one.title, one.lead, *one.keywords)))) for one in part.topics)
    for name in ("done", "problem", "plan", "foreign", "facts/done", "facts/problem", "facts/plan"):
        yield from ((1.0, features(line)) for line in phrase_lines(f"sayings/{name}.txt"))


def _pairs(units: Iterable[tuple[float, Unit]], words: Sequence[str]) -> Any:
    """How often two words stand in one unit, a long unit counting each word as much as a short one."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags

    place = {word: at for at, word in enumerate(words)}
    rows: list[int] = []
    columns: list[int] = []
    weights: list[float] = []
    for weight, unit in units:
        known = sorted({place[word] for word in unit if word in place})
        if len(known) > 1:
            rows += [len(weights)] * len(known)
            columns += known
            weights.append((2 * weight if weight == 0.5 else weight) / (len(known) - 1))
    told = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(weights), len(words)))
    pairs = (told.T @ diags(weights) @ told).tolil()
    pairs.setdiag(0)
    return pairs.tocoo()


def _reduced(pairs: Any, dims: int) -> Any:
    """Words as directions: the main axes of their positive pointwise mutual information."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from scipy.sparse.linalg import svds

    met = np.asarray(pairs.sum(1)).ravel()
    beside = met**_SMOOTH / (met**_SMOOTH).sum()
    kept = pairs.data > 0
    rows, columns, data = pairs.row[kept], pairs.col[kept], pairs.data[kept]
    told = np.log(data / (met[rows] * beside[columns]))
    more = told > 0
    table = csr_matrix((told[more], (rows[more], columns[more])), shape=pairs.shape)
    axes, sizes, _rest = svds(table, k=dims, v0=np.ones(pairs.shape[0]))
    return axes * np.sqrt(sizes)


def _write(path: Path, words: Sequence[str], counts: Counter[str], vectors: Any) -> None:
    import numpy as np

    packed = zlib.compress("\n".join(words).encode(), 9)
    total = counts.total()
    weights = bytes(max(1, round(255 * _RARE / (_RARE + counts[word] / total))) for word in words)
    largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-9)
    steps = np.round(vectors / largest * _STEP).astype(int) + _STEP + 1
    codes = (steps[:, 0::2] * 16 + steps[:, 1::2]).astype(np.uint8).tobytes()
    head = (
        "# Which words stand together in public reports and in our own lists: words and numbers only. "
        "Made by `python -m benchmarks.affinities` (benchmarks/affinities.py says of what).\n"
        f"{len(words)} {_DIMS} {len(packed)}\n"
    )
    path.write_bytes(head.encode() + packed + weights + codes)
    print(f"{path.name}: {math.ceil(path.stat().st_size / 1000)} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
