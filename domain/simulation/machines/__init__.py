"""Machines as what they are made of: walls, bodies, joints, contacts, actions."""
