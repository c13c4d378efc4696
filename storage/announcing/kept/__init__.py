"""What is kept beside announcements: groups of receivers, and the days of campaigns on which they go out."""
