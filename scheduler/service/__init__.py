"""The use cases: the one door through which the command line, the web and jobs reach everything below."""
