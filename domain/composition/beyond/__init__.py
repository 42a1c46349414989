"""What ideas ask for and films of moving shapes are not, as data: features with their signs."""
