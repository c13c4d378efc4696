"""How the deployment is doing: what waits, what ran, what administrators were told of, whether the file is sound."""
