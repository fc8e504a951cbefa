"""A baseline: the fingerprints of the findings that are known, so that only what came since is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter import __version__
from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.pipeline.checking import Checked


def new_since(checked: Sequence[Checked], baseline: Path) -> list[Checked]:
    """Only the findings whose fingerprint the baseline does not hold (as often as it holds it)."""
    known = Counter(_fingerprints(baseline))
    result = []
    for one in checked:
        kept = []
        for finding in one.findings:
            if known[finding.fingerprint] > 0:
                known[finding.fingerprint] -= 1
            else:
                kept.append(finding)
        result.append(replace(one, findings=tuple(kept)))
    return result


def _fingerprints(baseline: Path) -> list[str]:
    if not baseline.exists():
        raise InputError.one(str(baseline), _("文件不存在"), _("用 --write-baseline 生成"))
    import json

    try:
        held = json.loads(read_small_text(baseline, 64 << 20))
        return [str(entry) for entry in held["fingerprints"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError.one(str(baseline), _("不是基线文件"), _("用 --write-baseline 生成")) from error


def save_baseline(checked: Sequence[Checked], path: Path) -> None:
    """Writes the fingerprints of all findings, sorted."""
    import json

    from drafter.office.saving import save

    prints = sorted(finding.fingerprint for one in checked for finding in one.findings)
    words = json.dumps({"drafter": __version__, "fingerprints": prints}, indent=1) + "\n"
    save(path, words, sources=[one.path for one in checked], own=_is_baseline(path))


def _is_baseline(path: Path) -> bool:
    """An old baseline may be read and written in one run; nothing else that was read may be."""
    try:
        _fingerprints(path)
    except InputError:
        return False
    return True
