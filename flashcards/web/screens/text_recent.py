"""The texts that were opened before, and a sample to begin with."""

from pathlib import Path

from nicegui import run, ui

from flashcards import runs
from flashcards.choosing import my_texts
from flashcards.choosing import project as projects
from flashcards.requests import Texts
from flashcards.web import places
from flashcards.web.opening import open_text
from flashcards.web.state import State
from vocab.errors import VocabError

MOST = 8
"""Texts that are shown."""

SAMPLE = """从前有个农夫，每天在田里干活。一天，他正在锄地，忽然看见一只兔子飞快地跑过来，一头撞在树桩上，折断脖子死了。
农夫白白捡了一只肥兔子，高兴极了。他想：要是每天都能捡到一只兔子，何必再辛辛苦苦地种地呢？
从此他扔下锄头，整天坐在树桩旁边，等着兔子再来撞死。日子一天天过去，再也没有兔子跑来，他的田里却长满了野草，庄稼全荒了。
后来，人们用“守株待兔”来嘲笑那些不肯努力、只靠运气的人。
"""
"""A tale that every Chinese child knows: the farmer who waits by a stump for another hare to run into it."""


def recent(state: State) -> None:
    """Show what was opened before."""
    with ui.element("h2"):
        ui.label("Go on with")
    problem = ui.label().classes("problem")
    found = my_texts.texts()[:MOST]
    for text in found:
        button = ui.button(text.name).props("flat dense").classes("recent")
        button.on_click(lambda path=text.path: _open(state, path, problem))
    if not found:
        ui.label("Texts that you have opened will stand here.").classes("quiet small")
    ui.button("Try a short tale", on_click=lambda: _sample(state)).props("outline dense").classes("sample")


async def _open(state: State, path: Path, problem: ui.label) -> None:
    problem.text = ""
    try:
        project = projects.read(path)
        documents = await run.io_bound(runs.read, Texts(project.texts), lambda _: None)
        if documents:
            projects.check(project, documents, path)
            await open_text(state, documents, project, path)
    except VocabError as error:
        problem.text = str(error)


async def _sample(state: State) -> None:
    document, path = places.pasted(SAMPLE)
    await open_text(state, [document], *places.project_for([document], [path]))
