"""What several numbers of one reply make together, each by the part it plays: a round, a sum, a mistake, a share."""
