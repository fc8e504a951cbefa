"""溯源 and 核验: a text and its sources, every mention grounded, every sentence locked."""

from drafter.core.verified import Verified
from drafter.ground.verifying import verify

__all__ = ["Verified", "verify"]
