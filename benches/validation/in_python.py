"""The same models in pydantic: answers each line on standard input with the nanoseconds of each body.

Its arguments are the files of the bodies, in the order of the table.
"""

import sys
from pathlib import Path
from time import perf_counter_ns
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

# What garde, validator and catzilla check as well: the rule of HTML. pydantic's own `EmailStr` is slower.
EMAIL = (
    r"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$"
)


class User(BaseModel):
    id: Annotated[int, Field(ge=0)]
    name: Annotated[str, Field(min_length=1, max_length=64)]
    email: Annotated[str, Field(pattern=EMAIL)]
    age: Annotated[int | None, Field(ge=0, le=150)] = None
    tags: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=32)]], Field(max_length=8)
    ]
    metadata: dict[str, Any] = {}


class Body(BaseModel):
    users: list[User]
    batch_id: str
    timestamp: float


def report(model, body):
    """All that is wrong, as the text that a client would get."""
    try:
        model.model_validate_json(body)
    except ValidationError as error:
        return error.json()
    return None


def shortest(rounds, read):
    best = None
    for _ in range(20):
        start = perf_counter_ns()
        for _ in range(rounds):
            read()
        taken = (perf_counter_ns() - start) / rounds
        best = taken if best is None else min(best, taken)
    return best


def main():
    one, batch, one_wrong, all_wrong = (Path(name).read_bytes() for name in sys.argv[1:])
    assert len(User.model_validate_json(one).tags) == 2
    assert len(Body.model_validate_json(batch).users) == 100
    assert report(Body, one_wrong).count('"loc"') == 1
    assert report(Body, all_wrong).count('"loc"') == 100
    for _ in sys.stdin:
        times = (
            shortest(1000, lambda: User.model_validate_json(one)),
            shortest(20, lambda: Body.model_validate_json(batch)),
            shortest(20, lambda: report(Body, one_wrong)),
            shortest(20, lambda: report(Body, all_wrong)),
        )
        print(*times, flush=True)


main()
