"""A text and the Ledger give a Grounding for every mention."""
