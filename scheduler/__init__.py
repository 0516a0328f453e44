"""inburgerplan: plans inburgering groups, docenten and volunteers."""

__version__ = "0.2.0"
