"""Every door of Kinora and its one composition root.

Law: only this package reads settings and wires adapters to the domain.
"""
