"""How long each stage of a run took: what `--profile` prints."""

import contextlib
import time


class Stages:
    """The stages of a run in their order, with the time of the processor, of the clock, and the memory reached."""

    def __init__(self) -> None:
        """The first stage, everything before, has begun with the process."""
        self._begun: list[tuple[str, float, float]] = [("start", 0.0, time.monotonic() - time.process_time())]
        self._reached: list[float] = []

    def begin(self, name: str) -> None:
        """End the stage before and begin another; the same stage again goes on."""
        if name != self._begun[-1][0]:
            self._reached.append(_megabytes())
            self._begun.append((name, time.process_time(), time.monotonic()))

    def table(self) -> str:
        """A line for each stage, and one for all together."""
        self.begin("")
        lines = [f"{'stage':<12}{'cpu s':>9}{'wall s':>9}{'peak MB':>9}"]
        ends = zip(self._begun, self._begun[1:], self._reached, strict=False)
        for (name, cpu, wall), (_, cpu_end, wall_end), reached in ends:
            lines.append(f"{name:<12}{cpu_end - cpu:>9.3f}{wall_end - wall:>9.3f}{reached:>9.0f}")
        (_, cpu, wall), begun = self._begun[-1], self._begun[0][2]
        lines.append(f"{'all':<12}{cpu:>9.3f}{wall - begun:>9.3f}{self._reached[-1]:>9.0f}")
        return "\n".join(lines)


def _megabytes() -> float:
    """The most memory the process has had so far, in megabytes; 0 where the system does not tell."""
    with contextlib.suppress(ImportError):
        import resource
        import sys

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1e6 if sys.platform == "darwin" else 1e3)
    return 0.0
