"""Lesson dates without holidays, and calendar files."""
