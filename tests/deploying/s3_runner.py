"""A deploy in a process of its own, so that it can be killed.

`python -m tests.deploying.s3_runner ENDPOINT BUCKET FOLDER VERSION`; it prints "begun" as the first file is due.
"""

import sys
from pathlib import Path

from plugins.deploying.refusals import DeployError, say
from tests.deploying.s3_sites import deployment, quiet, site
from tests.deploying.store import Shop


def main(endpoint: str, bucket: str, folder: str, version: str) -> int:
    """Deploy a version of the small site, which is written already; return the exit code of a deploy."""
    storage = Shop(endpoint, bucket).storage()
    new = deployment(site(int(version)), int(version))
    try:
        with storage.held():
            print("begun", flush=True)
            storage.put(Path(folder), new, storage.live(), quiet)
    except DeployError as error:
        return say(error, "en")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
