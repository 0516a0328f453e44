"""Dated legal numbers, and the dates that follow from them."""
