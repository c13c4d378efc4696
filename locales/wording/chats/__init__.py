"""Words about chats: further ones, and the invitations to a first."""
