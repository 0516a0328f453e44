"""The installation itself: settings, backups, the log, the demonstration."""
