"""What production changes: texts are compressed, and the address of the site may come from the environment."""

import os
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

from pelicanconf import *  # noqa: E402, F403 - Pelican's way to build on other settings

COMPRESS = "br,zst,gz"  # servers send these as they are
SITEURL = os.environ.get("SITE_URL", "")  # "": the address in content/site.yml
