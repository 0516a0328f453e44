"""One plan: searched, edited, compared, published."""
