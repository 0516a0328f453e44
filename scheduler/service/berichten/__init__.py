"""Messages to people: written, seen by somebody, then sent."""
