"""What stands in the files: nothing of the machine they were written on, no marks left behind, nothing too long."""

from __future__ import annotations

import re
import tomllib

from tests.house.files import ROOT, committed, python_files, text_of

LONGEST = 300
LONG_DATA = {"seeds/namen.py"}
MACHINE = re.compile(r"(?<![\w.])/(?:work|home|root|Users|mnt)/\w|[A-Z]:\\\\?Users|\bfile://(?!/?\{)")
HOSTS = re.compile(
    r"\b[\w-]+\.(?:internal|corp|lan|intra)\b|\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b"
)
MARKS = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b|<{7} |>{7} ")


def hits(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for path in committed():
        for n, line in enumerate(text_of(path).splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{n}: {line.strip()[:80]}")
    return found


def test_the_patterns_see_what_they_should() -> None:
    slash = "/"
    assert MACHINE.search(f"zie {slash}home{slash}jan")
    assert not MACHINE.search("/static/work/x")
    assert HOSTS.search("http://build." + "internal:8080")
    assert MARKS.search("# TO" + "DO later")
    assert not MARKS.search("METHODOLOGIE")


def test_no_paths_of_a_machine() -> None:
    assert hits(MACHINE) == []


def test_no_hosts_of_a_network() -> None:
    assert hits(HOSTS) == []


def test_no_marks_left_behind() -> None:
    assert hits(MARKS) == []


def test_no_file_is_too_long() -> None:
    sizes = {str(p.relative_to(ROOT)): len(text_of(p).splitlines()) for p in python_files("scheduler", "web", "seeds")}
    assert {name: n for name, n in sizes.items() if n > LONGEST and name not in LONG_DATA} == {}


def test_most_files_are_short() -> None:
    sizes = sorted(len(text_of(p).splitlines()) for p in python_files("scheduler", "web", "seeds"))
    assert sizes[len(sizes) // 2] < 100


def test_nothing_but_the_known_rooms_at_the_top() -> None:
    top = {p.relative_to(ROOT).parts[0] for p in committed()}
    assert sorted(t for t in top if not t.startswith(".")) == sorted(
        {
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "LICENSE",
            "Makefile",
            "README.md",
            "examples",
            "pyproject.toml",
            "requirements.lock",
            "scheduler",
            "seeds",
            "tests",
            "web",
        }
        & top
    )


def test_every_package_is_in_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["scheduler", "web", "seeds"]
    assert project["project"]["scripts"] == {"inburgerplan": "scheduler.cli:main"}
