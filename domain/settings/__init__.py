"""Settings that the operator changes while Kinora runs, as events."""
