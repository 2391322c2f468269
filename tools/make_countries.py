"""Make tables of names from Unicode CLDR: states (with `countries.toml`), currencies, and cities by their time zones.

They are `summarizer/korean/names/countries.csv`, `summarizer/korean/persons/cities.csv` and
`schemas/policy_brief/currencies.csv`.

Run it after a change of CLDR or of `countries.toml`, in an environment that has babel; the program reads only the CSV:

    pip install babel && python tools/make_countries.py

A state that `glossary.csv` names, with a source of its own, is left out.
"""

from __future__ import annotations

import csv
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

_HERE = Path(__file__).parent
_KOREAN = _HERE.parent / "summarizer" / "korean" / "names"
_PERSONS = _HERE.parent / "summarizer" / "korean" / "persons"
_SCHEMAS = _HERE.parent / "schemas" / "policy_brief"
_COLUMNS = ("korean", "english", "kind", "aliases", "source", "status", "note")
_SOURCE = "https://cldr.unicode.org"

Row = dict[str, str]


def main() -> None:
    """Write the tables."""
    own = tomllib.loads((_HERE / "countries.toml").read_text(encoding="utf-8"))
    rows = sorted((*_states(own), *_blocs(own)), key=lambda row: row["korean"])
    with (_KOREAN / "countries.csv").open("w", encoding="utf-8", newline="") as file:
        write_rows(file, without_known(rows, _known()))
    with (_SCHEMAS / "currencies.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows((("code", "english"), *_currencies()))
    with (_PERSONS / "cities.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows((("korean", "english"), *_cities(own)))
    sys.stdout.write(f"{len(rows)} states and blocs\n")


def write_rows(file: TextIO, rows: Iterable[Row]) -> None:
    """Write rows with their header."""
    writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def without_known(rows: Iterable[Row], known: frozenset[str]) -> Iterator[Row]:
    """Return the rows that the glossary does not have; its names are taken off the others."""
    for row in rows:
        if row["korean"] not in known:
            aliases = (alias for alias in row["aliases"].split("|") if alias not in known)
            yield {**row, "aliases": "|".join(aliases)}


def _states(own: Mapping[str, Any]) -> Iterator[Row]:
    korean, english = Locale("ko").territories, Locale("en").territories
    left_out = own["left_out"].split()
    for code in sorted(code for code in korean if code.isalpha() and code not in left_out):
        printed = own["korean"].get(code, korean[code])
        aliases = dict.fromkeys((korean[code], *own["aliases"].get(code, ())))
        aliases.pop(printed, None)
        yield _row(printed, own["english"].get(code) or _plain(english[code]), "country", aliases, f"ISO 3166 {code}")


def _blocs(own: Mapping[str, Any]) -> Iterator[Row]:
    for bloc in own["bloc"]:
        row = _row(bloc["korean"], bloc["english"], bloc["kind"], bloc["aliases"], "")
        source = bloc.get("source", "")
        yield {**row, "source": source, "status": "verified" if source else "unverified"}


def _currencies() -> list[tuple[str, str]]:
    """Return the currencies in use, by their ISO 4217 codes, with their names in the plural."""
    codes = {code for territory in Locale("en").territories for code in get_territory_currencies(territory)}
    return [(code, _plain(get_currency_name(code, count=2, locale="en"))) for code in sorted(codes)]


def _cities(own: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the cities that time zones are named after: one word in Korean, no islands or stations."""
    english = Locale("en").time_zones
    left_out = own["cities_left_out"].split()
    cities: dict[str, str] = {}
    for zone, names in Locale("ko").time_zones.items():
        korean = names.get("city", "")
        said = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        if korean.isalpha() and korean not in left_out and not said.endswith(("Station", "Islands", "Island")):
            cities.setdefault(korean, _plain(said))
    return sorted({**own["cities"], **cities}.items())


def _row(korean: str, english: str, kind: str, aliases: Iterable[str], note: str) -> Row:
    return dict(zip(_COLUMNS, (korean, english, kind, "|".join(aliases), _SOURCE, "verified", note), strict=True))


def _plain(english: str) -> str:
    """Return a name as prose has it: St. Vincent & Grenadines is Saint Vincent and Grenadines."""
    return english.replace("&", "and").replace("’", "'").replace("St. ", "Saint ")


def _known() -> frozenset[str]:
    with (_KOREAN / "glossary.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(name for row in csv.DictReader(file) for name in (row["korean"], *row["aliases"].split("|")))


if __name__ == "__main__":
    main()
