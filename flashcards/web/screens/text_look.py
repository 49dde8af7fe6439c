"""How the screen Text looks."""

STYLE = """
.text-grid { display: grid; grid-template-columns: minmax(0, 1fr) minmax(15rem, 20rem); gap: .9rem;
  align-items: start; }
.drop { position: relative; }
.drop textarea { min-height: 15rem; font-size: 1.05rem; line-height: 1.6; }
.drop.over .q-field__control { outline: 3px dashed var(--accent); outline-offset: -3px; }
.drop .uploader { display: none; }
.offered .file { display: flex; align-items: center; gap: .5rem; padding: .2rem .1rem;
  border-bottom: 1px solid var(--line); }
.offered .file .title { font-weight: 600; }
.chapters { max-height: 16rem; overflow-y: auto; display: flex; flex-direction: column; padding-left: .5rem; }
.chapters .q-checkbox { min-height: 1.8rem; }
.known .q-toggle, .known .q-btn-toggle { flex-wrap: wrap; }
.known .q-btn-toggle { box-shadow: none; border: 1px solid var(--line); border-radius: .5rem; flex-wrap: wrap; }
.find { font-size: 1.05rem; padding: .35rem 1.4rem; }
.recent-side .recent { text-align: left; width: 100%; }
.recent-side .recent .q-btn__content { justify-content: flex-start; text-align: left; }
@media (max-width: 900px) { .text-grid { grid-template-columns: minmax(0, 1fr); } }
"""
