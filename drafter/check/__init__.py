"""A Report (with facts and prior, if given) becomes Findings."""
