"""Words that say of something that it is done, and that nobody denies right before."""

from __future__ import annotations

import re

SAID_DONE = re.compile(
    r"(?<![未没不难待])(?<!未能|没能|尚未|没有|无法|不能|难以|尚待)(?:已经?(?![知婚故])|完成|建成|办结|竣工|完工|投用|获评|完毕)"
)
