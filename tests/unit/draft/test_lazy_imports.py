from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("openai", "langchain_core", "langchain_openai", "langsmith", "tiktoken", "xllamacpp")


@pytest.mark.slow
def test_nothing_heavy_is_imported_until_a_model_is_asked() -> None:
    program = (
        "import sys, drafter.pipeline.modelling, drafter.cli.draft, drafter.cli.prompt, drafter.cli.model_run, drafter.draft.chat, drafter.draft.local\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
        == "[]"
    )
