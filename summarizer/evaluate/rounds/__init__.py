"""A fresh round: articles, answers and planted errors that nobody has tuned to, measured once."""
