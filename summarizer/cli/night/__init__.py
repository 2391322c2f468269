"""The commands of nights, the progress they show, and the process a night runs in."""
