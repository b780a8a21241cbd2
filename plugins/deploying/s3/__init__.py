"""Object storage: the site as objects of a bucket, sent in an order in which no page ever lacks what it shows."""

from plugins.deploying.s3.object_storage import ObjectStorage, open_s3

__all__ = ["ObjectStorage", "open_s3"]
