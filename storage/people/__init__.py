"""People: who belongs where, their invitations, consents and data."""
