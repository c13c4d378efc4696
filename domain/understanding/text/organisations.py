"""Words behind "chi bộ", "đảng bộ", "xã" that name none of them: "cả chi bộ mình biết nha"."""

from domain.understanding.text.lexicon_files import lists_of

_LISTS = lists_of(__name__)

ANYBODY = frozenset(_LISTS["anybody"].split())
