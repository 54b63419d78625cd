"""What a person types into a search box, as patterns that the trigram indexes answer."""

MOST_WORDS = 6
"""Words that narrow a search; what is typed beyond them no longer changes what is found."""


def like_patterns(folded: str) -> list[str]:
    """One pattern of LIKE for each word, the longest first, because it narrows most; the signs LIKE knows mean themselves."""
    words = sorted(dict.fromkeys(folded.split()), key=len, reverse=True)[:MOST_WORDS]
    return [f"%{word.replace(_ESCAPE, _ESCAPE * 2).replace('%', _ESCAPE + '%').replace('_', _ESCAPE + '_')}%" for word in words]


_ESCAPE = "\\"
