"""What the reader says of a clause, in one line a predicate: stem, asserted, frame, aspect, flags, subject."""

from summarizer.korean.predicate import read_predicates

FLAGS = ("negative", "doubled", "reversed", "main")


def told(text: str) -> list[str]:
    """Return a line for each predicate of a sentence; what is False, or no subject, is left out."""
    return [
        " ".join(
            (
                one.stem.replace(" ", "_"),
                one.asserted,
                one.frame,
                one.aspect,
                *(flag for flag in FLAGS if getattr(one, flag)),
                *((f"({one.subject})",) if one.subject else ()),
            )
        )
        for one in read_predicates(text)
    ]
