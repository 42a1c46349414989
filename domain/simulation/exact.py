"""Functions that give the same bits on every processor.

Libraries compute sine, exponential and the like by whatever the processor does best, and
the last bit differs. Here they are fixed polynomials in + − × and exact scaling, which
IEEE 754 defines to the bit. Errors stay below 1e-15 relative to 1.
"""

import numpy as np
import numpy.typing as npt

type Floats = npt.NDArray[np.float64]

TAU = 6.283185307179586
_QUARTER = 1.5707963267948966
_LN2_HIGH = (
    0.693147180369123816490  # fdlibm's split of ln 2: products with small integers are exact
)
_LN2_LOW = 1.90821492927058770002e-10
_SIN = (
    1.0,
    -1 / 6,
    1 / 120,
    -1 / 5040,
    1 / 362880,
    -1 / 39916800,
    1 / 6227020800,
)
_COS = (
    1.0,
    -1 / 2,
    1 / 24,
    -1 / 720,
    1 / 40320,
    -1 / 3628800,
    1 / 479001600,
    -1 / 87178291200,
)
_ATAN = tuple((-1.0 if k % 2 else 1.0) / (2 * k + 1) for k in range(20))
_ATANH = tuple(1.0 / (2 * k + 1) for k in range(12))
_EXP = (1.0, 1.0, 1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5040, 1 / 40320, 1 / 362880)
_EXP_MORE = (1 / 3628800, 1 / 39916800, 1 / 479001600, 1 / 6227020800)


def sin_cos_turns(turns: Floats) -> tuple[Floats, Floats]:
    """Sine and cosine of angles in full turns."""
    quarters = turns * 4.0
    whole = np.floor(quarters + 0.5)
    angle = (quarters - whole) * _QUARTER
    square = angle * angle
    sine = _polynomial(square, _SIN) * angle
    cosine = _polynomial(square, _COS)
    which = whole.astype(np.int64) & 3
    odd = (which & 1) == 1
    first = np.where(odd, cosine, sine)
    second = np.where(odd, sine, cosine)
    return (
        np.where(which >= 2, -first, first),
        np.where((which == 1) | (which == 2), -second, second),
    )


def sin_cos_degrees(degrees: float) -> tuple[float, float]:
    """Sine and cosine of one angle in degrees."""
    sine, cosine = sin_cos_turns(np.array([degrees / 360.0]))
    return float(sine[0]), float(cosine[0])


def det_sin(radians: Floats) -> Floats:
    """Sine."""
    return sin_cos_turns(radians / TAU)[0]


def det_cos(radians: Floats) -> Floats:
    """Cosine."""
    return sin_cos_turns(radians / TAU)[1]


def det_atan2(y: Floats, x: Floats) -> Floats:
    """Angle of (x, y) in radians, −π to π; 0 for the origin."""
    across, along = np.abs(y), np.abs(x)
    larger = np.maximum(across, along)
    ratio = np.minimum(across, along) / np.where(larger == 0, 1.0, larger)
    steep = ratio > 0.41421356237309503  # tan of an eighth turn: the series converges fast below
    reduced = np.where(steep, (ratio - 1.0) / (ratio + 1.0), ratio)
    angle = _polynomial(reduced * reduced, _ATAN) * reduced
    angle = np.where(steep, angle + _QUARTER / 2, angle)
    angle = np.where(across > along, _QUARTER - angle, angle)
    angle = np.where(x < 0, 2 * _QUARTER - angle, angle)
    return np.where(y < 0, -angle, angle)


def det_exp(x: Floats) -> Floats:
    """Exponential, for arguments from −700 to 700; beyond, the value at the end."""
    bounded = np.minimum(np.maximum(x, -700.0), 700.0)
    power = np.floor(bounded * 1.4426950408889634 + 0.5)
    rest = (bounded - power * _LN2_HIGH) - power * _LN2_LOW
    return np.ldexp(_polynomial(rest, (*_EXP, *_EXP_MORE)), power.astype(np.int32))


def det_log2(x: Floats) -> Floats:
    """Logarithm to base 2 of positive numbers."""
    mantissa, power = np.frexp(x)
    low = mantissa < 0.7071067811865476  # so that the series is only asked near 1
    mantissa = np.where(low, mantissa * 2.0, mantissa)
    power = power - low
    ratio = (mantissa - 1.0) / (mantissa + 1.0)
    natural = _polynomial(ratio * ratio, _ATANH) * ratio * 2.0
    return power + natural * 1.4426950408889634


def total(values: Floats) -> float:
    """Sum from first to last, one after another: an order no processor may change."""
    return float(np.cumsum(values)[-1]) if len(values) else 0.0


def _polynomial(x: Floats, coefficients: tuple[float, ...]) -> Floats:
    result = np.full_like(x, coefficients[-1])
    for coefficient in reversed(coefficients[:-1]):
        result = result * x + coefficient
    return result
