"""Tests of what users choose."""
