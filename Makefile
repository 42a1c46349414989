.PHONY: check
check:
	uv run --no-sync ruff format --check .
