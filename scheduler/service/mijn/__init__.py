"""What volunteers see and say themselves."""
