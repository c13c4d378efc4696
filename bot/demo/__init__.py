"""The rehearsal: an invented province, simulated phones, a clock that can be moved."""
