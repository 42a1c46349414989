// Generated from domain/language/design_systems by `make tokens`; do not edit.
// Plain data and types, no imports: the panel reads the same tokens as the renderer.

export type DesignSystemName =
  | "dusk"
  | "paper"
  | "signal";

export type DesignSystemTitle =
  | "dusk@1"
  | "paper@1"
  | "signal@1";

export type ColourToken =
  | "background.inner"
  | "background.outer"
  | "ink"
  | "muted"
  | "accent"
  | "palette.1"
  | "palette.2"
  | "palette.3"
  | "palette.4"
  | "palette.5";

export type Hex = `#${string}`;

export interface DesignSystem {
  readonly name: DesignSystemName;
  readonly version: number;
  readonly en: string;
  readonly pl: string;
  readonly colours: Readonly<Record<ColourToken, Hex>>;
  readonly light: {
    readonly glow: number;
    readonly glow_reach: number;
    readonly falloff: number;
    readonly core: number;
    readonly shadow: number;
  };
  readonly texture: {
    readonly vignette: number;
    readonly grain: number;
    readonly scan_lines: number;
    readonly additive_glow: boolean;
  };
  readonly line: {
    readonly width: number;
    readonly trail_time: number;
  };
  readonly type: {
    readonly title: {
      readonly face: string;
      readonly weight: number;
      readonly tracking: number;
      readonly upper: boolean;
    };
    readonly text: {
      readonly face: string;
      readonly weight: number;
      readonly tracking: number;
      readonly upper: boolean;
    };
    readonly counter: {
      readonly face: string;
      readonly weight: number;
      readonly tracking: number;
      readonly upper: boolean;
    };
  };
  readonly easing: {
    readonly appear: string;
    readonly text_ms: number;
  };
  readonly sound: {
    readonly root: number;
    readonly scale: readonly number[];
    readonly timbre: string;
    readonly pad: readonly number[];
  };
}

export const designSystems = {
  "dusk@1": {
    name: "dusk",
    version: 1,
    en: "Deep blue to black, ember, cyan and rose that glow.",
    pl: "Głęboki błękit aż po czerń, żar, cyjan i róż, które świecą.",
    colours: {
      "background.inner": "#16264a",
      "background.outer": "#04060d",
      ink: "#f6f1e8",
      muted: "#94a2c0",
      accent: "#ffc56b",
      "palette.1": "#ff8658",
      "palette.2": "#4fd8ea",
      "palette.3": "#f4719f",
      "palette.4": "#a493ff",
      "palette.5": "#8be3a9",
    },
    light: {
      glow: 1.0,
      glow_reach: 3.4,
      falloff: 7.0,
      core: 1.0,
      shadow: 0.0,
    },
    texture: {
      vignette: 0.35,
      grain: 0.012,
      scan_lines: 0.0,
      additive_glow: true,
    },
    line: {
      width: 1.0,
      trail_time: 1.0,
    },
    type: {
      title: {
        face: "geometric",
        weight: 700,
        tracking: -0.01,
        upper: false,
      },
      text: {
        face: "geometric",
        weight: 500,
        tracking: 0.0,
        upper: false,
      },
      counter: {
        face: "geometric",
        weight: 700,
        tracking: -0.02,
        upper: false,
      },
    },
    easing: {
      appear: "out_back",
      text_ms: 400,
    },
    sound: {
      root: 5700,
      scale: [0, 300, 500, 700, 1000],
      timbre: "pluck",
      pad: [0, 700, 1500],
    },
  },
  "paper@1": {
    name: "paper",
    version: 1,
    en: "Warm off-white, ink and vermilion, soft shadows, no glow, long ink trails.",
    pl: "Ciepła biel papieru, tusz i cynober, miękkie cienie, bez poświaty, długie ślady tuszu.",
    colours: {
      "background.inner": "#f7f0e1",
      "background.outer": "#e6d9c0",
      ink: "#1f1b18",
      muted: "#7c7166",
      accent: "#d9381e",
      "palette.1": "#2b2a33",
      "palette.2": "#2f5d7c",
      "palette.3": "#b8862b",
      "palette.4": "#5f7048",
      "palette.5": "#8c4a5a",
    },
    light: {
      glow: 0.0,
      glow_reach: 1.6,
      falloff: 3.0,
      core: 0.0,
      shadow: 0.28,
    },
    texture: {
      vignette: 0.08,
      grain: 0.03,
      scan_lines: 0.0,
      additive_glow: false,
    },
    line: {
      width: 1.15,
      trail_time: 2.5,
    },
    type: {
      title: {
        face: "serif",
        weight: 700,
        tracking: -0.005,
        upper: false,
      },
      text: {
        face: "serif",
        weight: 400,
        tracking: 0.0,
        upper: false,
      },
      counter: {
        face: "serif",
        weight: 700,
        tracking: 0.0,
        upper: false,
      },
    },
    easing: {
      appear: "out_cubic",
      text_ms: 600,
    },
    sound: {
      root: 6000,
      scale: [0, 200, 400, 700, 900],
      timbre: "bell",
      pad: [0, 400, 700],
    },
  },
  "signal@1": {
    name: "signal",
    version: 1,
    en: "Near black, one phosphor green and one amber, thin lines, grain of scan lines.",
    pl: "Prawie czerń, jedna zieleń luminoforu i jeden bursztyn, cienkie linie, ziarno ekranu.",
    colours: {
      "background.inner": "#0a1510",
      "background.outer": "#020403",
      ink: "#d7ffe4",
      muted: "#4f8f6a",
      accent: "#ffb000",
      "palette.1": "#3cff8f",
      "palette.2": "#1fae63",
      "palette.3": "#8effc1",
      "palette.4": "#ffcf5a",
      "palette.5": "#0f7f58",
    },
    light: {
      glow: 0.6,
      glow_reach: 2.4,
      falloff: 11.0,
      core: 0.35,
      shadow: 0.0,
    },
    texture: {
      vignette: 0.5,
      grain: 0.05,
      scan_lines: 0.22,
      additive_glow: true,
    },
    line: {
      width: 0.6,
      trail_time: 1.4,
    },
    type: {
      title: {
        face: "mono",
        weight: 700,
        tracking: 0.02,
        upper: true,
      },
      text: {
        face: "mono",
        weight: 400,
        tracking: 0.02,
        upper: false,
      },
      counter: {
        face: "mono",
        weight: 700,
        tracking: 0.0,
        upper: false,
      },
    },
    easing: {
      appear: "step",
      text_ms: 120,
    },
    sound: {
      root: 4800,
      scale: [0, 100, 500, 700, 800],
      timbre: "tick",
      pad: [0, 700, 1200],
    },
  },
} as const satisfies Record<DesignSystemTitle, DesignSystem>;
