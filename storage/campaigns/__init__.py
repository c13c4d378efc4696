"""Keep campaigns: their windows, contents and settings, from a file or by talk."""
