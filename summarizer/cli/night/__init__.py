"""The commands for nights, the progress that they show, and the process that a night runs in."""
