"""The stages of production: one name each, on every floor."""

from enum import StrEnum


class Stage(StrEnum):
    """A verb of the pipeline; queue, actor, module and tests carry the same name."""

    PROPOSE = "propose"
    COMPARE = "compare"
    VERIFY = "verify"
    SKETCH = "sketch"
    COMPILE = "compile"
    PREVIEW = "preview"
    RENDER = "render"
    INSPECT = "inspect"
    PUBLISH = "publish"
    MEASURE = "measure"
    NOTIFY = "notify"
