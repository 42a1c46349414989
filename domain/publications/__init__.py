"""Publications: one file on its way to one account, never twice by accident."""
