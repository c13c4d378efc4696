"""How a deployment is doing: how often what should run, and what needs the hand of an administrator."""
