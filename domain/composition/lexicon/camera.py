"""What the camera does."""

CAMERA: dict[str, tuple[str, str]] = {
    "zoom": ("zoom closeup close-up magnify", "przybliz* najazd* zbliza$ powieksza$ zblizeni*"),
    "zoom_out": ("zoom-out wide-shot pull-back", "oddala$ oddaleni* odjazd*"),
    "follow": ("follow tracking pursue watch look", "sledz* podaza* patrz* obserw*"),
    "shake": ("wobble", "chwiej*"),
}
"""Sense → (English, Polish)."""
