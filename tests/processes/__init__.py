"""The real process against the simulator: killed, stopped in order, doubled and led astray."""
