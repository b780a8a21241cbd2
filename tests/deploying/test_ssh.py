"""What the last words of ssh, rsync and the server mean."""

import pytest

from plugins.deploying.refusals import CutOff, DiskFull, NoPermission, Unreachable, UnusableTarget, WrongHostKey
from plugins.deploying.ssh import failure

CHANGED = """@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
Someone could be eavesdropping on you right now (man-in-the-middle attack)!
It is also possible that a host key has just been changed.
Host key for warta.example has changed and you have requested strict checking.
Host key verification failed.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (CHANGED, "Host key verification failed."),
        ("No ED25519 host key is known for warta.example and you have requested strict checking.\n", "No ED25519 "),
    ],
)
def test_another_key(text: str, found: str) -> None:
    error = failure(text, Unreachable)
    assert type(error) is WrongHostKey
    assert error.found.startswith(found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("deploy@warta.example: Permission denied (publickey).", NoPermission),
        ("mkdir: cannot create directory '/srv/warta': Permission denied", NoPermission),
        ('rsync: [receiver] mkstemp "/srv/.a.css.Xy" failed: Permission denied (13)\nrsync error: x', NoPermission),
        ("touch: cannot touch '/srv/warta/.lock': Read-only file system", NoPermission),
        ('rsync: [receiver] write failed on "/srv/a.css": No space left on device (28)', DiskFull),
        ("cp: error writing 'b': Disk quota exceeded", DiskFull),
        ('file has vanished: "/srv/siaran/host key.html"', CutOff),
        ('rsync: link_stat "/srv/host key verification failed.html" failed: No such file or directory (2)', CutOff),
        ('rsync: link_stat "/srv/permission denied (13).html" failed: No such file or directory (2)', CutOff),
        ('rsync: link_stat "/srv/no space left on device.html" failed: No such file or directory (2)', CutOff),
        ("Host key verification failed.", CutOff),
        ("", CutOff),
    ],
)
def test_names_of_files_are_no_reasons(text: str, kind: type[Exception]) -> None:
    assert type(failure(text, CutOff)) is kind


def test_what_tells_nothing_known_is_shown_with_its_last_line() -> None:
    error = failure("Warning: a\nssh: connect to host warta.example port 22: Connection refused\n", UnusableTarget)
    assert (type(error), error.found) == (
        UnusableTarget,
        "ssh: connect to host warta.example port 22: Connection refused",
    )
