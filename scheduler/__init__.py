"""inburgerplan: plans inburgering groups, docenten and volunteers."""

__version__ = "0.1.0"
