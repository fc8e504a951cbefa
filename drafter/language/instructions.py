"""Instructions to a writer or a model, hidden in material that should hold facts only."""

from __future__ import annotations

import re

from drafter.core.text import Span

# An instruction speaks to whoever drafts: it revokes what was said, or tells how the text is to lie. Duties of officials
# (要求…严格执行, 请各单位…) are no instructions in this sense, so each alternative needs the writing situation in it.
_INSTRUCTION = re.compile(
    r"(?:请|务必|必须)?(?:忽略|无视|忘掉|忘记|不要理会|不用管|别管|跳过)(?:掉)?(?:以上|上述|上面|之前|前面|前述|此前|先前|所有|一切|全部|系统|原有|这些|其他)(?:的)?(?:所有|全部)?(?:要求|指令|指示|规则|内容|提示|设定|限制|约束|说明|文字|话)"
    r"|(?:你|您)(?:现在)?(?:是|扮演|作为)(?:一个|一名)?(?:AI|人工智能|语言模型|大模型|助手|写手|聊天)"
    r"|(?:作为|身为)(?:一个|一名)?(?:AI|语言模型|大模型|智能助手)"
    r"|(?:不要|不用|不必|无须|无需|别|禁止)(?:再)?(?:写|提|出现|列|标注|标|核对|检查|溯源|提示)(?:问题|缺点|不足|困难|出处|来源|待补|疑点|这一条|这条|本条)"
    r"|(?:问题|不足|缺点|短板)(?:部分|一节|章节|方面)?(?:都|也|就)?(?:不用|不要|不必|别|删掉|略去|省略)(?:写|提|了)?"
    r"|(?:请)?(?:一律|全部|都|统统|直接|改)?(?:写成|改成|改为|说成|表述为|写作)(?:已)?(?:全部|全面|超额|圆满|如期|提前)?(?:完成|达标|达到|实现|解决|整改到位|第一)"
    r"|(?:把|将)[^，。；\n]{1,16}(?:都|一律|直接|全部)?(?:写成|改成|改写为|编成|虚报为|抬到|调到)"
    r"|(?:数字|数据|增幅|增速|指标)[^，。；\n]{0,8}(?:随便|自行|自己|酌情)(?:编|填|写|拔高|调高)"
    r"|(?:ignore|disregard|forget)\s+(?:all\s+|any\s+|the\s+)*(?:previous|above|prior|earlier|system)\b[^\n。]{0,40}"
    r"|(?:system|assistant|developer|user)\s*(?:prompt|message)?\s*[:：]\s"
    r"|</?(?:system|assistant|user|instruction|im_start|im_end)[^>\n]{0,20}>|<\|[a-z_]{2,20}\|>",
    re.IGNORECASE,
)


def find_instructions(text: str) -> list[Span]:
    """Every passage that tells the writer what to do instead of stating a fact."""
    return [Span(*found.span()) for found in _INSTRUCTION.finditer(text)]
