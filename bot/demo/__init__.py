"""The rehearsal: an invented province, simulated phones, a clock one can move."""
