"""Written notices on paper: setting, series, labels, the register and the proof of hanging."""
