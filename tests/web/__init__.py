"""The page, driven as people and as attackers drive it."""
