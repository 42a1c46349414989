"""Questions over the whole log: facts in columns, one SQL file per view and per question."""
