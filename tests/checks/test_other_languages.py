"""Rules keep silent about languages whose words they do not know."""

from tests.newsroom import NEWSROOMS, findings_in


def test_months_are_not_compared_where_they_may_have_other_names() -> None:
    assert not [finding for finding in findings_in(NEWSROOMS / "elsewhere") if finding.rule.name == "dates-differ"]
