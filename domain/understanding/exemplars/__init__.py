"""What people say of exemplars beside nominating one: looking for one, learning from one, asking how far they are."""
