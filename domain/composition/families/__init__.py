"""Film families: each turns a reading into the parts of one kind of film."""
