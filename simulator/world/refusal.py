"""Describe a platform's refusal: a code, its words, and further fields."""

from simulator.world.message import Json


class RefusedError(Exception):
    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> RefusedError:
    return RefusedError(400, f"Bad Request: {reason}")
