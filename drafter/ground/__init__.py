"""溯源 and 核验: a text and its sources, every mention grounded, every sentence locked (`verifying.verify`)."""
