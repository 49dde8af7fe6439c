"""The entry point: catches an interruption even while the libraries load."""

import sys


def main() -> None:
    """Run the command line and exit with its code: 0 done, 1 input or environment, 2 usage, 130 interrupted."""
    try:
        from flashcards.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted: nothing was written.\n")
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
