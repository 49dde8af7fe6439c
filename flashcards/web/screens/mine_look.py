"""How the screen My words looks."""

STYLE = """
.screen-mine { width: 100%; }
.mine { width: 100%; max-width: 64rem; }
.mine .tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .6rem 0; }
.mine .tools .q-field { flex: 1 1 12rem; max-width: 22rem; }
.mine .q-table td { white-space: normal; }
.mine .q-table td.word { font-size: 1.15rem; white-space: nowrap; }
.mine .parts { margin: .6rem 0; }
.mine .parts .q-btn { padding: .1rem .8rem; }
.mine .form { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .5rem; margin: .6rem 0; }
.mine .quiet { font-size: .9rem; }
.mine .text-row { display: grid; grid-template-columns: minmax(8rem, 1.2fr) minmax(8rem, 2fr) auto auto;
  gap: .3rem 1rem; align-items: center; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.mine .track { height: .6rem; border-radius: .3rem; background: var(--line); overflow: hidden; }
.mine .track > div { height: 100%; background: var(--good); }
.mine .drop { width: 22rem; max-width: 100%; margin: 1rem 0; box-shadow: none; }
.mine .drop .q-uploader__list, .mine .drop .q-uploader__subtitle { display: none; }
.mine .drop .q-uploader__header { background: none; color: inherit; }
.mine .where { margin-top: 1.5rem; overflow-wrap: anywhere; }
@media (max-width: 820px) {
  .mine .text-row { grid-template-columns: 1fr auto; }
  .mine .tools .q-field { max-width: none; }
}
"""
