"""Pictures of our own: written as SVG, kept as SVG, and drawn as PNG when they are sent or fetched."""
