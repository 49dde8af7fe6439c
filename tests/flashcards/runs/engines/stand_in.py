"""Stand-in engines: real programs that are started as processes, and write down what they were asked."""

import sys
from pathlib import Path

SPEAKER = """
import pathlib, sys
text, file, asked = sys.argv[1:]
with open(asked, "a", encoding="utf-8") as log:
    log.write(text + "\\n")
pathlib.Path(file).write_bytes(bytes([0xff, 0xf3, 0x80, 0xc4]) + text.encode("utf-8"))
"""
"""Its sound is the head of an MP3 frame with the text behind it."""

TRANSLATOR = """
import sys
lines = sys.stdin.read().splitlines()
with open(sys.argv[1], "a", encoding="utf-8") as log:
    log.writelines(line + "\\n" for line in lines)
print("\\n".join("English of " + line for line in lines))
"""


def command(folder: Path, script: str, *arguments: str) -> str:
    """The command line of a script, which stands in the folder."""
    path = folder / f"engine-{abs(hash(script))}.py"
    path.write_text(script, "utf-8")
    return " ".join(f"'{word}'" for word in (sys.executable, "-S", str(path), *arguments))


def speaker(folder: Path, script: str = SPEAKER) -> str:
    """A program that speaks, and writes the texts into `asked`."""
    return command(folder, script, "{text}", "{file}", str(folder / "asked"))


def translator(folder: Path, script: str = TRANSLATOR) -> str:
    """A program that translates line by line, and writes the lines into `asked`."""
    return command(folder, script, str(folder / "asked"))


def asked(folder: Path) -> list[str]:
    """What the program was asked, each time."""
    path = folder / "asked"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def spoken(text: str) -> bytes:
    """The sound that the stand-in makes of a text."""
    return b"\xff\xf3\x80\xc4" + text.encode("utf-8")
