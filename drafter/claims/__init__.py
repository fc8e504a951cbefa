"""What a clause, a cell or a sentence means 陈述: indicator, role, period, sign, status, scope; joining, conflicts, arithmetic."""
