"""From the simulated world to the frame list.

Law: everything that leaves here is an integer, so two renderers that agree on it agree on the
film, and a new look never needs a new simulation.
"""
