"""Sources in: notes, sheets and documents become Facts, Reports and a Ledger."""
