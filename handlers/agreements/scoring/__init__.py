"""How the parties of an agreement are scored: by themselves, by the cluster, what is said of it, who stands where."""
