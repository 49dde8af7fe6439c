"""What the figures were measured on."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("chinese-flashcards", "jieba", "rjieba")


def describe() -> tuple[str, str]:
    """Two lines: CPU, cores and system; the versions of Python, ours and the segmenters'."""
    hardware = f"{_cpu()}, {os.cpu_count()} cores, {_system()}"
    versions = [f"{platform.python_implementation()} {platform.python_version()}"]
    return hardware, ", ".join(versions + [f"{name} {_version(name)}" for name in PACKAGES])


def _cpu() -> str:
    """The CPU's model name, which only Linux tells without a further program."""
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text("utf-8").splitlines() if facts.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _system() -> str:
    """The operating system with its version."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.platform()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
