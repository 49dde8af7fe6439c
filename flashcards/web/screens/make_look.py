"""How the screen Make looks."""

from nicegui import ui

STYLE = """
.make { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 26rem); gap: 1rem; align-items: start; }
.make .field { display: flex; flex-direction: column; gap: .2rem; min-width: 12rem; flex: 1 1 12rem; }
.make-cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem; }
.make-card { border: 1px solid var(--line); border-radius: .6rem; padding: .5rem; display: flex; gap: .4rem;
  flex-direction: column; background: var(--ground); }
.make-card.chosen { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.make-card .sides { display: grid; grid-template-columns: 1fr 1fr; gap: .3rem; }
.make-card .side { height: 7.5rem; overflow: hidden; border: 1px solid var(--line); border-radius: .35rem;
  position: relative; background: #fff; }
.body--dark .make-card .side { background: #2f2f31; }
.make-card .side iframe { width: 300%; height: 300%; border: 0; transform: scale(.3333); transform-origin: 0 0;
  pointer-events: none; position: absolute; inset: 0; }
.body--dark .make-card .of-light, body:not(.body--dark) .make-card .of-night { display: none; }
.make-card .what { font-size: .82rem; color: var(--soft); }
.make-layouts { display: grid; grid-template-columns: repeat(4, minmax(4.5rem, 7rem)); gap: .6rem; }
.make-layout { border: 1px solid var(--line); border-radius: .5rem; padding: .35rem; background: var(--ground);
  color: var(--ink); text-align: center; cursor: pointer; font: inherit; font-size: .85rem; }
.make-layout.chosen { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.make-layout svg { display: block; width: 100%; margin-bottom: .25rem; background: #fff;
  border: 1px solid var(--line); }
.make .q-btn--outline, .make .q-btn--flat { color: var(--accent) !important; }
.make-sum { font-size: 1.15rem; font-weight: 600; }
.make-side { position: sticky; top: 4rem; }
.make-anki .dot { width: .7rem; height: .7rem; border-radius: 50%; background: var(--line); flex: none; }
.make-anki.there .dot { background: var(--good); }
@media (max-width: 900px) { .make { grid-template-columns: minmax(0, 1fr); } .make-side { position: static; } }
@media (max-width: 420px) { .make-layouts { grid-template-columns: repeat(2, 1fr); } }
"""


def mark(element: ui.element, name: str, there: bool) -> None:
    """Give an element a class, or take it away."""
    element.classes(add=name if there else "", remove="" if there else name)
