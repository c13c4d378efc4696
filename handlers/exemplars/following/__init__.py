"""Learning from an exemplar: begun with a measure, the gap shown, copied, ended, and who stands where."""
