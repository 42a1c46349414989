"""Days: one calendar day of the operator, with exactly one choice unless it is undone."""
