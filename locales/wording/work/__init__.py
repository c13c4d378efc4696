"""How work items read: in lists and cards, and in what people are told of them."""
