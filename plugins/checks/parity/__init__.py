"""What two language versions of one release say, side by side.

A rule asks one of these modules what one version has and the other lacks, and turns each difference into a finding.
"""

from plugins.checks.parity.differences import Difference
from plugins.checks.parity.figures import figures_that_differ
from plugins.checks.parity.headings import headings_that_differ
from plugins.checks.parity.links import links_of, pictures_of, sources_of, targets_that_differ
from plugins.checks.parity.moments import dates_that_differ
from plugins.checks.parity.names import names_that_differ
from plugins.checks.parity.quotations import quotations_that_differ

__all__ = [
    "Difference", "dates_that_differ", "figures_that_differ", "headings_that_differ", "links_of", "names_that_differ",
    "pictures_of", "quotations_that_differ", "sources_of", "targets_that_differ",
]  # fmt: skip
