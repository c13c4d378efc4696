"""The morning before 31 December: everybody is told of their pledge, every branch of its round and of its week."""
