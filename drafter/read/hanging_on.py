"""What a plan hangs on, said in brackets beside words to the writer: （编制还没批，措辞活一点）. It weakens the plan, and so it is never cut."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon


def hangs_on(clause: str) -> bool:
    """Whether a clause says that a step is still to be granted: 编制还没批, 用地未落实; of a figure to come it says nothing."""
    return bool(_form().fullmatch(clause.strip(" 　，。；")))


@cache
def _form() -> re.Pattern[str]:
    steps = lexicon.any_of(lexicon.words("open_steps.txt"))
    given = "着落|眉目|说法|落实|到位|敲定|定|走完|走|谈妥|谈好|谈拢|谈成|谈下|谈|签|回复|答复|回话"
    return re.compile(
        r"(?!数|具体|准确|口径|结果|名单|报告|成绩|资料|材料)(?:[^，。；\d]{2,10}?|[钱款地编证])(?:还|尚|仍|暂|都|一直)*"
        rf"(?:没有?|未|待|需)[^，。；\d]{{0,3}}(?:{steps}|{given})(?:下来|完|好|下|了)?"
        # 地还得跟自然资源磨: whom it has still to be settled with
        r"|[^，。；\d]{1,8}?(?:还|尚|仍)?(?:得|要|需|须)(?:再)?(?:跟|和|与|同|找)[^，。；\d]{2,10}?(?:磨|谈|协调|衔接|对接|商量|协商|沟通|争取)"
    )
