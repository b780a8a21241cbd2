"""Connections to a store."""

from collections.abc import Mapping

from boto3 import Session
from botocore.config import Config

from plugins.deploying.refusals import MissingSecret
from plugins.deploying.s3.answers import in_plain_words
from plugins.deploying.s3.bucket import Bucket
from plugins.deploying.targets import S3Target

THREADS = 16
"""More do not send faster: by then Python's own work for each request fills a processor."""
CONNECT, READ, ATTEMPTS = 5, 30, 4
"""Seconds until nobody answers, and how often a request is made."""


def bucket_of(target: S3Target, environment: Mapping[str, str]) -> Bucket:
    """Return the bucket of a target, with the keys that the environment holds; MissingSecret where it does not."""
    key_id = _secret(target.access_key_id_env, environment)
    secret = _secret(target.secret_access_key_env, environment)
    token = environment.get("AWS_SESSION_TOKEN") or None
    config = Config(
        connect_timeout=CONNECT,
        read_timeout=READ,
        max_pool_connections=THREADS,
        retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
        request_checksum_calculation="when_required",  # many a store knows none of the newer checksums
        response_checksum_validation="when_required",
        s3={"addressing_style": "path" if target.endpoint else "auto"},
    )
    with in_plain_words(target.bucket, "", answered=False):  # a profile that is not there, say
        session = Session(key_id, secret, token, target.region)
        return Bucket(session, target.bucket, target.prefix, target.endpoint, config)


def _secret(name: str, environment: Mapping[str, str]) -> str:
    if not (value := environment.get(name, "").strip()):
        raise MissingSecret(name)
    return value
