"""A plan has one output for each path, inside the output folder."""

import pytest

from plugins.outputs import Output
from plugins.publishing.plan import ImpossiblePlanError, make_plan


def output(path: str, kind: str = "page") -> Output:
    return Output(path, kind, tuple, lambda _: b"")


def test_a_plan_holds_every_output_by_its_path() -> None:
    outputs = [output("index.html"), output("en/index.html"), output("en/about.html")]
    assert make_plan(outputs) == {each.path: each for each in outputs}


@pytest.mark.parametrize(("one", "other"), [("a.html", "a.html"), ("Aceh/index.html", "aceh/index.html")])
def test_two_outputs_with_one_path_are_both_named(one: str, other: str) -> None:
    with pytest.raises(ImpossiblePlanError) as caught:
        make_plan([output(one, "province"), output(other, "redirect")])
    assert all(words in str(caught.value) for words in (one, other, "province", "redirect"))


@pytest.mark.parametrize("path", ["../index.html", "a/../../b.html", "/etc/passwd", "..", ""])
def test_a_path_that_leaves_the_folder_is_named(path: str) -> None:
    with pytest.raises(ImpossiblePlanError, match="outside the output folder") as caught:
        make_plan([output(path)])
    assert str(caught.value).startswith(path)


def test_a_path_that_is_no_text_is_named() -> None:
    with pytest.raises(ImpossiblePlanError, match=r"^a\\udcff\.css: its name is no text$"):
        make_plan([output("a\udcff.css")])


@pytest.mark.parametrize("order", [1, -1])
def test_a_file_and_a_folder_of_one_name_are_both_named(order: int) -> None:
    with pytest.raises(ImpossiblePlanError) as caught:
        make_plan([output("lama"), output("lama/baru/index.html")][::order])
    assert "lama/baru/index.html" in str(caught.value) and "where lama is a file" in str(caught.value)


def test_names_with_dots_in_them_are_no_way_out() -> None:
    assert set(make_plan([output("a..b.html"), output("..x/index.html")])) == {"a..b.html", "..x/index.html"}
