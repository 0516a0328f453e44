"""The planning board, and changes by hand."""
