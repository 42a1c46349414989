"""How language models are reached: one attempt at any server that speaks OpenAI's protocol.

Law: nothing here decides. Retries, fallbacks and budgets are the domain's; a failure gets its
name here, and no key leaves in a text.
"""
