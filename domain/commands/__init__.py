"""What an operator (or a policy in the operator's place) may ask: load → decide → append.

Law: a command either stores its events or refuses in words; asking twice with the same
request id stores once.
"""
