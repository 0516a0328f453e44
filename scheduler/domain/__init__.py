"""Facts and decisions: frozen records, no rules, no files, no solver."""
