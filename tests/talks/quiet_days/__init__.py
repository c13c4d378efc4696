"""What organisations did for a campaign, told, asked for and counted in chat."""
