"""Lists, rosters and attendance lists, on screen, in Excel and on paper."""
