"""The command line: a thin door to commands and read models, in Polish and English.

Law: nothing is decided here. What is shown passes through ``words``; what goes wrong is
explained in ``errors``; standard output carries the answer, standard error the rest.
"""
