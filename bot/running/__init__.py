"""The work of a running process: turns, leases, clocks, the database; knows no platform."""
