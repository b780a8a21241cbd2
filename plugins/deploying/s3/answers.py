"""What a store answers when it does not do what it was asked, told in plain words."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectionError,
    HTTPClientError,
    ParamValidationError,
    SSLError,
)

from plugins.deploying.refusals import CutOff, Unreachable
from plugins.deploying.s3.failures import (
    BucketFull,
    BucketPermission,
    ClockOff,
    MissingBucket,
    PreconditionFailed,
    StoreFailed,
    WrongAccessKey,
    WrongRegion,
)

WRONG_KEY = {
    *("InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "ExpiredToken", "TokenRefreshRequired"),
    *("InvalidSecurity", "NotSignedUp", "InvalidClientTokenId", "Unauthorized"),
}
NO_PERMISSION = {"AccessDenied", "AccessControlListNotSupported", "AllAccessDisabled", "MethodNotAllowed", "403"}
NO_BUCKET = {"NoSuchBucket", "InvalidBucketName"}
CLOCK = {"RequestTimeTooSkewed", "RequestExpired"}
REGION = {"PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed", "301", "307"}
FULL = re.compile(r"^507|quota|storage ?full|insufficient[ _]?storage|no space left", re.IGNORECASE)
"""In code or message: some say of a full quota no more than AccessDenied by the code."""
FULL_STATUS = 507


@contextmanager
def in_plain_words(bucket: str, key: str, answered: bool) -> Iterator[None]:
    """Raise what the store answers as a DeployError; `answered` says that it could be reached a moment ago."""
    try:
        yield
    except ClientError as error:
        raise refusal_of(error, bucket, key) from error
    except ParamValidationError as error:
        raise MissingBucket(bucket) from error
    except (ConnectionError, HTTPClientError) as error:
        lost = CutOff if answered and not isinstance(error, SSLError) else Unreachable
        raise lost(f"{type(error).__name__}: {error}") from error
    except BotoCoreError as error:
        raise StoreFailed(f"{type(error).__name__}: {error}") from error


def refusal_of(error: ClientError, bucket: str, key: str) -> Exception:
    """Return what to raise for an answer that is no success."""
    told, about = error.response.get("Error", {}), error.response.get("ResponseMetadata", {})
    code, status = str(told.get("Code", "")), about.get("HTTPStatusCode", 0)
    if code in {"PreconditionFailed", "ConditionalRequestConflict", "412"}:
        return PreconditionFailed(key)
    if code in NO_BUCKET:
        return MissingBucket(bucket)
    words = f"{code} {told.get('Message', '')}".strip().rstrip(".")
    if status == FULL_STATUS or FULL.search(words):
        return BucketFull(f"{words} ({key})")
    if code in CLOCK:
        return ClockOff(_clocks(about))
    for codes, kind in ((WRONG_KEY, WrongAccessKey), (REGION, WrongRegion)):
        if code in codes:
            return kind(words)
    return (
        BucketPermission(f"{error.operation_name} {key}") if code in NO_PERMISSION else StoreFailed(f"{status} {words}")
    )


def _clocks(about: Any) -> str:
    """Return the time here and the store's."""
    here = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
    return f"{here} / {about.get('HTTPHeaders', {}).get('date', '?')}"
