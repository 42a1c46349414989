"""Platforms: what the operator has consented to at YouTube and at TikTok; never a token."""
