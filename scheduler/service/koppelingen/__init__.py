"""The course of koppelingen, and what is due about them."""
