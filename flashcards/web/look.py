"""How the page looks, light and night, wide and on a phone."""

STYLE = """
.page { max-width: 100rem; margin: 0 auto; padding: 1rem; }
.quiet { opacity: .7; }
"""
