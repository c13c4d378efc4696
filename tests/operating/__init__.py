"""How the deployment is doing: what is found to be wrong, who hears of it, and what doctor says."""
