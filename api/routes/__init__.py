"""HTTP routes, one file per noun.

Law: a route asks and answers; what it knows comes from read models, what it does are commands.
"""
