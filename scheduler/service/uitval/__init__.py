"""Somebody cannot come: what falls open, who can fill it, who was asked."""
