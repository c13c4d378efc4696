"""What organisations did for a campaign: launched it, made a plan, studied its papers, were checked."""
