"""A fresh round: articles, answers and planted errors that nothing was tuned to, measured once."""
