"""What if: plans on assumptions, side by side."""
