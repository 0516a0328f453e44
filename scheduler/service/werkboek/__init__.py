"""From workbook to plan and back, as the command line does it."""
