"""Test real processes against the simulator: killed, stopped in order, run in parallel, started wrongly."""
