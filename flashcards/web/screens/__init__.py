"""The five screens, each a module with a function `build(state)`."""
