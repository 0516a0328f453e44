"""The deadline watch on sheets, on screen and in calendars."""
