"""Measurements, not tests: how good and how quick the plans are, beside two others in the same run."""
