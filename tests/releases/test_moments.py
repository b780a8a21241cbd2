"""Dates and times as writers write them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from msgspec.json import decode, encode

from plugins.releases import Moment, parse_now
from plugins.releases.moments import parse_moment, refuse_unlikely

DAY = date(2019, 8, 21)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-08-21", Moment(DAY)),
        (" 2019-08-21 ", Moment(DAY)),
        ("2019-08-21 09:30", Moment(DAY, time(9, 30))),
        ("2019-08-21T09:30:15", Moment(DAY, time(9, 30, 15))),
        ("2019-08-21 09:30 +07:00", Moment(DAY, time(9, 30), timedelta(hours=7))),
        ("2019-08-21T09:30-0330", Moment(DAY, time(9, 30), -timedelta(hours=3, minutes=30))),
        ("2019-08-21T09:30Z", Moment(DAY, time(9, 30), timedelta())),
        ("2020-02-29", Moment(date(2020, 2, 29))),
    ],
)
def test_reads(text: str, expected: Moment) -> None:
    assert parse_moment(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "21/08/2019",
        "21 Agustus 2019",
        "2019-8-21",
        "2019-02-29",
        "2019-13-01",
        "2019-08-21 24:00",
        "2019-08-21 09:60",
        "2019-08-21 9:30",
        "2019-08-21 09:30 WIB",
        "2019-08-21T09:30+99:99",
        "2019-08-21T09:30+24:00",
        "2019-08-21+07:00",
        "1899-12-31",
        "3000-01-01",
        "99999999999999999999-01-01",
        "２０１９-08-21",
        "2019-08-21\n2019-08-22",
    ],
)
def test_refuses(text: str) -> None:
    with pytest.raises(ValueError):
        parse_moment(text)


@pytest.mark.parametrize("text", ["2019-08-21", "2019-08-21 09:30", "2019-08-21T09:30:05Z", "2019-08-21 09:30-03:30"])
def test_what_a_moment_tells_is_read_again(text: str) -> None:
    moment = parse_moment(text)
    assert decode(encode(moment), type=Moment) == moment == parse_moment(str(moment))


@pytest.mark.parametrize(
    "told",
    [
        '"x"',
        '["0001-01-01"]',
        '["3000-01-01"]',
        '["2019-13-01"]',
        '["2019-08-21","25:00:00"]',
        '["2019-08-21","09:30:00","P1D"]',
    ],
)
def test_what_no_moment_tells_is_refused(told: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        refuse_unlikely([decode(told, type=Moment)])


def test_without_an_offset_it_is_local_time() -> None:
    assert Moment(DAY, time(9, 30)).at("Asia/Jayapura") == datetime(2019, 8, 21, 0, 30, tzinfo=UTC)


def test_with_an_offset_the_zone_does_not_matter() -> None:
    moment = Moment(DAY, time(9, 30), timedelta(hours=7))
    assert moment.at("Asia/Jayapura") == moment.at("UTC") == datetime(2019, 8, 21, 2, 30, tzinfo=UTC)


def test_a_day_begins_with_its_first_minute() -> None:
    assert Moment(DAY).at("Asia/Jakarta") == datetime(2019, 8, 20, 17, 0, tzinfo=UTC)


def test_the_builds_clock_is_in_utc_unless_it_says_otherwise() -> None:
    assert parse_now("2019-08-21") == datetime(2019, 8, 21, tzinfo=UTC)
    with pytest.raises(ValueError):
        parse_now("2019-08-21 09:30")
    assert parse_now("2019-08-21T09:30+07:00") == datetime(2019, 8, 21, 2, 30, tzinfo=UTC)
    assert parse_now("").tzinfo is UTC
