"""What a film will cost, told from its document alone: nothing is simulated.

Every number is an upper estimate that is quick to make: chance, end rules and what bodies do
to one another are not foreseen.
"""
