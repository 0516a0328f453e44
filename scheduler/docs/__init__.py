"""Texts for users and developers, and the modules that make pages from the code."""
