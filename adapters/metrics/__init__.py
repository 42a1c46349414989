"""Law: figures come in as the platform told them; nothing is derived here, a hole stays a hole."""
