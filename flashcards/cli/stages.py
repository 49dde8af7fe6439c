"""How long each stage of a run took: what `--profile` prints. Stages may take turns."""

import contextlib
import time


class Stages:
    """The stages of a run in their order, with the time of the processor, of the clock, and the memory reached."""

    def __init__(self) -> None:
        """The first stage, everything before, has begun with the process."""
        self._stages: dict[str, list[float]] = {}
        self._now = "start"
        self._begun = (0.0, time.monotonic() - time.process_time())

    def begin(self, name: str) -> None:
        """End the stage before and begin another; one that was there before goes on."""
        if name != self._now:
            now = (time.process_time(), time.monotonic())
            stage = self._stages.setdefault(self._now, [0.0, 0.0, 0.0])
            stage[0] += now[0] - self._begun[0]
            stage[1] += now[1] - self._begun[1]
            stage[2] = _megabytes()
            self._now, self._begun = name, now

    def table(self) -> str:
        """A line for each stage, and one for all together."""
        self.begin("")
        times = list(self._stages.values())
        whole = [sum(cpu for cpu, *_ in times), sum(wall for _, wall, _ in times), _megabytes()]
        lines = [f"{'stage':<12}{'cpu s':>9}{'wall s':>9}{'peak MB':>9}"]
        for name, (cpu, wall, reached) in (*self._stages.items(), ("all", whole)):
            lines.append(f"{name:<12}{cpu:>9.3f}{wall:>9.3f}{reached:>9.0f}")
        return "\n".join(lines)


def _megabytes() -> float:
    """The most memory the process has had so far, in megabytes; 0 where the system does not tell."""
    with contextlib.suppress(ImportError):
        import resource
        import sys

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1e6 if sys.platform == "darwin" else 1e3)
    return 0.0
