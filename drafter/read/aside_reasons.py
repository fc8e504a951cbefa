"""What becomes of words that are no fact, by their kind: how they are listed among what was left out, and the reason given."""

from __future__ import annotations

from drafter.core.fact import LeftOutKind
from drafter.core.messages import _
from drafter.language.sayings import Kind
from drafter.read.asides import AsideKind

ORDER = _("是给起草人或模型的指令，不照办、不写入")
LIKE: dict[Kind, AsideKind] = {"remark": "remark", "foreign": "disown", "secret": "classified"}
REASONS: dict[AsideKind, tuple[LeftOutKind, str]] = {
    "remark": ("remark", _("写给起草人的话，不是素材")),
    "withhold": ("remark", _("写明先不用，整条未写入")),
    "doubt": ("remark", _("写给起草人的话，不是素材")),
    "classified": ("secret", _("写明涉密或不公开，整条未写入")),
    "pointer": ("remark", _("数在别处，这里没有")),
    "pending": ("remark", _("还没有数")),
    "same_act": ("remark", _("说明与别处是同一件事")),
    "disown": ("foreign", _("写明不是本单位的事")),
    "personal": ("secret", _("个人的电话、证件号一类，不写入")),
    "talk": ("remark", _("只是感叹或评价，没有事实和数，未写入")),
    "hearsay": ("hearsay", _("传闻或估计，未核实")),
    "chat": ("hearsay", _("从群里看来的，未核实")),
}
# Of what the clerk asked to keep out, wherever it is told: what follows the first hole of a reason says which it was.
_WITHHELD = (
    _("按吩咐没有写（“{order}”）"), _("按吩咐没有写（{place}）"), _("按吩咐没有写，答复里指明是这一条"), _("吩咐不写的事，这一行里没有认出来，没有改"),
    _("吩咐已照办：先没有写入{text}，列入待答"), _("写明先不用，整条未写入"), _("划了删除线，没有用"),
)  # fmt: skip


def is_withheld(reason: str) -> bool:
    """Whether a reason says that something was kept out because somebody asked for it."""
    return reason.startswith(tuple(one.partition("{")[0].partition("（")[0] for one in _WITHHELD))
