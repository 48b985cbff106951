import pytest

from seminar_cli.store.toml.scan import Layout, key_parts, masked
from tests.store.toml.kit import text_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a = 1 # """ b\nc = """x\n[d]"""\n', 'a = 1 # """ b\nc = "xxxxxxxxx"\n'),
        ("a = '''\n[b]'''\n", 'a = "xxxxxxxx"\n'),
        ('a = """x\\"""\n"""\n', 'a = "xxxxxxxxxx"\n'),
        ('a = """x"""""\n[b]\n', 'a = "xxxxxxx"\n[b]\n'),
        ('a = "\\"" # """\nb = 1\n', 'a = "\\"" # """\nb = 1\n'),
        ("a = '\"\"\"'\nb = '''\n'''\n", 'a = \'"""\'\nb = "xxxxx"\n'),
        ('a = ["""\n""", """\n"""]\n', 'a = ["xxxxx", "xxxxx"]\n'),
    ],
)
def test_strings_of_several_lines_are_masked(text: str, expected: str) -> None:
    assert masked(text) == expected
    assert len(masked(text)) == len(text)


def test_a_string_without_end_masks_nothing() -> None:
    assert masked('a = """\n[b]\n') == 'a = """\n[b]\n'


def test_headers_are_found_in_any_spelling() -> None:
    layout = Layout('[a]\n  [[ b . "c d" ]]  # x\n[\'e\']\r\n["f\\u0041"]\n[g.h]#\n')
    assert [(one.path, one.array) for one in layout.fragments[1:]] == [
        (("a",), False),
        (("b", "c d"), True),
        (("e",), False),
        (("fA",), False),
        (("g", "h"), False),
    ]


def test_what_only_looks_like_a_header_is_none() -> None:
    text = 'a = [\n  [1],\n  ["x"]\n]\nb = """\n[c]\n"""\n# [d]\n[e]\n'
    assert [one.path for one in Layout(text, {"a": [], "b": "", "e": {}}).fragments[1:]] == [("e",)]


def test_key_parts() -> None:
    assert key_parts("a . b-1") == ("a", "b-1")
    assert key_parts('"a.b".\'c "\'') == ("a.b", 'c "')


def test_a_record_has_its_fragments_wherever_they_stand() -> None:
    layout = Layout("[[a]]\n[[b]]\n[a.x]\n[[a]]\n[[a.y]]\n[c]\n[a.z]\n")
    assert layout.records("a") == [[1, 3], [4, 5, 7]]
    assert layout.records("b") == [[2]]
    assert layout.records("none") == []


COMMENTS = text_of("""
    # above all

    # heading

    # of a
    # of a too
    [a]  # in a
    x = 1

    # in a, above a key
    y = 2
    # of a, below

    # heading 2

    [b]
    # of c, though it touches b
    [c]

    # heading 3
    """)


def test_comments_have_owners() -> None:
    layout = Layout(COMMENTS)
    found = {
        fragment.path[0]: [
            text
            for _, text in layout.comments(layout.belongings_start(number), layout.belongings_end(number))
        ]
        for number, fragment in enumerate(layout.fragments)
        if number
    }
    assert found == {
        "a": ["# of a", "# of a too", "# in a", "# in a, above a key", "# of a, below"],
        "b": [],
        "c": ["# of c, though it touches b"],
    }


def test_a_comment_at_the_end_of_the_file_belongs_to_what_it_touches() -> None:
    layout = Layout("[a]\nx = 1\n# of a")
    assert layout.belongings_end(1) == len(layout.text)


@pytest.mark.parametrize(
    ("text", "newline"),
    [("a\nb\n", "\n"), ("a\r\nb\r\n", "\r\n"), ("a\r\nb\r\nc\n", "\r\n"), ("a\nb\nc\r\n", "\n"), ("", "\n")],
)
def test_the_newline_is_that_of_most_lines(text: str, newline: str) -> None:
    assert Layout(text).newline == newline
