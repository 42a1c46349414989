"""What words change in a film beyond its family: one noun per file, one modifier per sense."""
