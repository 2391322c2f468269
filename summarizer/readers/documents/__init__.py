"""Read documents: HWPX, PDF, Word, e-mail, and HWP where its extra is installed."""
