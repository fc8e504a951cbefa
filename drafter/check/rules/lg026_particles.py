"""“的、地、得”用错

检查：只能作状语的词后面用了“的”（不断的完善机制）；名词前面用了“地”（扎实地成效）；补语前面用了“的”（做的很好）。
理由：用错了意思含混，是校对的基本项。
依据：《现代汉语词典》（第7版）“的”“地”“得”条；只报确定的，“不断的努力”一类两可的不报。
修复：改为正确的字（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

# Words that only modify verbs, before a verb that takes an object here.
_ADVERB = r"不断|逐步|逐渐|进一步|大力|着力|切实|日益|稳步|逐年|逐一|及时|尽快|一一|反复|多次|主动|自觉|有序|有效|有力|深入|扎实|认真|积极|严格|全面|持续|稳妥|精心|充分|极大|大大|显著|明显|迅速|快速|牢牢|坚决|始终|更好|创造性|针对性|圆满|高标准|高质量|高效率|高效|全力|全力以赴|如期|顺利|成功|精准|不折不扣|扎扎实实|认认真真|实实在在|一丝不苟|毫不动摇|坚定不移|旗帜鲜明|及时有效|有计划|有步骤|因地制宜"
_SURE = r"不断|逐步|逐渐|进一步|大力|着力|切实|日益|逐年|逐一|尽快|反复|多次|牢牢|极大|大大|更好|有计划|有步骤|因地制宜"
_VERB = r"完善|推进|推动|提高|提升|加强|改善|优化|健全|拓展|增强|深化|强化|落实|巩固|扩大|促进|加大|加快|降低|减少|解决|满足|开展|建立|构建|发挥|激发|压实|规范|保障|维护|调动|缓解|化解|凝聚|夯实|丰富|创新|服务|培育|引导|打造|织密|筑牢|守住|释放|补齐|消除|改进|提振|壮大|盘活|完成|掌握|支持|防范|遏制"
# Verbs that are hardly ever nouns: after a bare adverb at a clause's beginning they are what is done.
_ACTION = r"开展|组织|召开|举办|排查|处置|查处|参与|配合|履行|贯彻|对接|争取|引进|协调|走访|化解|解决|办理|完成|推进|推动|引导|指导|督促|听取|征求|回应|帮助|协助|执行|落实|做好|抓好|抓实|用好|守好|管好|建好|举办|承办|完成|遏制|防范|保障|处理|建成|抓|落地|推广|清理|打击"
_NOMINAL = r"和|与|及|、|[，。；：）]|的|是|工作|过程|力度|措施|作用|能力|水平|意见"
_AS_ADVERB = re.compile(
    rf"(?<![\u4e00-\u9fff])?(?:{_SURE})(?P<wrong>的)(?=(?:{_VERB})(?!{_NOMINAL})[\u4e00-\u9fff“]{{2}})"
    rf"|(?:{_ADVERB})(?P<wrong2>的)(?=(?:{_VERB}|{_ACTION})了)"
    rf"|(?<=[，。；：、要并还能会来已都们]) *(?:{_ADVERB}|经常|定期|高效|妥善|科学|合理|准确|灵活|热情|耐心|细致|密切)(?P<wrong3>的)(?=(?:{_ACTION})(?!{_NOMINAL})[\u4e00-\u9fff“]{{2}})"
)
_NOUN = r"成效|成绩|基础|作用|氛围|保障|环境|支撑|贡献|效果|局面|态势|影响|成果|进展|条件|优势|队伍|作风|业绩|力量|平台|格局|印象|经验|模式|水平|实效|关系|方法|思路|举措|措施|地位|形象"
_AS_ATTRIBUTE = re.compile(
    rf"(?:取得|形成|营造|提供|打下|奠定|发挥|作出|做出|产生|创造|积累|留下|收到|建立|打造|具有|有着|拥有)(?:了|着|出)?[\u4e00-\u9fff]{{0,6}}?[\u4e00-\u9fff](?P<wrong>地)(?=(?:{_NOUN})(?:[，。；、）]|$))"
)
_RESULT = re.compile(
    r"(?<![好的])(?:做|干|抓|办|搞|管|落实|完成|推进|开展|贯彻|执行|配合|发展|进行|组织|准备|掌握|理解|抓落实|变|走|跑|看|听|说|讲|用|学|建|种|治)(?P<wrong>的)(?=(?:很|非常|十分|比较|较为|较|更|特别|相当|不够|不太|越来越|如此|这么|那么|极为|极其)(?:好|差|快|慢|实|细|深|透|紧|到位|扎实|顺利|成功|圆满|理想|出色|彻底|不错|充分|及时|细致|深入|全面|突出|明显|具体|稳|严|严格|规范|熟练|清楚|明白)(?:[，。；、！]|$))"
    r"|(?<![好的])(?:做|干|办|抓|完成|落实|执行|管理|配合|组织|安排|准备)(?P<wrong2>的)(?=(?:很好|好|快|实|细|严|扎实|到位|圆满|漂亮|出色|及时|彻底)(?:[，。；、！]|$))"
    r"|(?:非常|十分|极其|特别|相当|比较|更加)(?P<extra>的)(?=(?:满意|重视|重要|顺利|成功|明显|紧张|困难|扎实|到位|必要|关键|突出|严峻|复杂|薄弱|完善|规范|显著|高兴|及时|丰富|全面|清楚)(?:[，。；、]|$))"
)
_PLACES = re.compile(
    r"[各当本外内]地$|基地$|土地$|场地$|工地$|阵地$|田地$|草地$|林地$|耕地$|用地$|(?<![扎踏切真落朴充诚])实地$|属地$|产地$|营地$|园地$|高地$|洼地$|湿地$|圣地$|两地$|异地$|就地$|落地$|[省市县镇乡村]地$"
)


def check(context: Context) -> Iterator[Finding]:
    text = context.text
    for found in _AS_ADVERB.finditer(text):
        group = next(name for name in ("wrong", "wrong2", "wrong3") if found[name])
        yield _finding(Span(*found.span(group)), text, found, "地")
    for found in _AS_ATTRIBUTE.finditer(text):
        if not _PLACES.search(text[max(0, found.end() - 3) : found.end()]):
            yield _finding(Span(*found.span("wrong")), text, found, "的")
    for found in _RESULT.finditer(text):
        group = next(name for name in ("wrong", "wrong2", "extra") if found[name])
        yield _finding(Span(*found.span(group)), text, found, "" if group == "extra" else "得")


def _finding(span: Span, text: str, found: re.Match[str], right: str) -> Finding:
    wrong = text[max(found.start(), span.start - 4) : span.end + 2]
    better = text[max(found.start(), span.start - 4) : span.start] + right + text[span.end : span.end + 2]
    words = _("“{wrong}”宜写作“{better}”。").format(wrong=wrong, better=better)
    return rule.finding(span, words, fix=Fix(span, right, safe=False))


rule = Rule(
    id="LG026",
    name="“的、地、得”用错",
    severity="warning",
    check=check,
    bad=(
        "要逐步«的»健全养护台账制度。",
        "培训取得了良好«地»效果。",
        "支部要积极«的»组织党员参加义诊。",
        "台账工作做«的»比较扎实。",
        "全年有效«的»遏制了私搭乱建。",
    ),
    good=(
        "要逐步地健全养护台账制度，经过不断的努力，实现不断的完善和发展。",
        "培训取得了良好的效果，打造新的高地，建立了实训基地。",
        "做好积极的组织工作，取得扎实的成果，深入实地走访。",
        "这是最有效的遏制措施，台账工作做得比较扎实。",
    ),
)
