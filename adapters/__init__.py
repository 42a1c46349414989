"""How the outside answers: one folder per port, one file per vendor and role.

Law: adapters are independent of one another, are handed stages and commands instead of
importing them, and each ships a twin that passes the same contract suite.
"""
