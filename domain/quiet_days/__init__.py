"""On which days people are written to unasked: what is quiet in Vietnam, and where an organisation rests itself."""
