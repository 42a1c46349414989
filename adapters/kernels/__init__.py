"""Loops over pixels, compiled to machine code at first use.

Law: a kernel is plain arithmetic on arrays: integers and + − × ÷ √ in the order written, so
it gives the same bytes on every processor. It keeps nothing, knows nothing of films, and
releases the interpreter's lock.
"""
