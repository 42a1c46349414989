import {
  BookOpen,
  ChartNoAxesCombined,
  CircleCheckBig,
  Columns2,
  Film,
  Hammer,
  Lightbulb,
  ListTree,
  type LucideIcon,
  Play,
  Puzzle,
  ScrollText,
  Send,
  Server,
  SlidersHorizontal,
  Sparkles,
} from 'lucide-react';

/** A place in the navigation. `name` is the key of its words: `nav.<name>`. */
export interface Place {
  readonly name: string;
  readonly to: (typeof PATHS)[number];
  readonly key: string;
  readonly icon: LucideIcon;
}

const PATHS = [
  '/today',
  '/idea-gate',
  '/ideas',
  '/animations',
  '/review',
  '/compare',
  '/language',
  '/gaps',
  '/playground',
  '/publishing',
  '/results',
  '/audit-log',
  '/work',
  '/system',
  '/settings',
] as const;

/** The navigation, in the order of the operator's day. */
export const GROUPS: readonly { readonly name: string; readonly places: readonly Place[] }[] = [
  {
    name: 'day',
    places: [
      { name: 'today', to: '/today', key: 't', icon: Sparkles },
      { name: 'idea-gate', to: '/idea-gate', key: 'i', icon: Lightbulb },
      { name: 'review', to: '/review', key: 'r', icon: CircleCheckBig },
      { name: 'publishing', to: '/publishing', key: 'u', icon: Send },
      { name: 'results', to: '/results', key: 's', icon: ChartNoAxesCombined },
    ],
  },
  {
    name: 'films',
    places: [
      { name: 'animations', to: '/animations', key: 'a', icon: Film },
      { name: 'ideas', to: '/ideas', key: 'd', icon: ListTree },
      { name: 'compare', to: '/compare', key: 'c', icon: Columns2 },
    ],
  },
  {
    name: 'language',
    places: [
      { name: 'language-reference', to: '/language', key: 'l', icon: BookOpen },
      { name: 'gaps', to: '/gaps', key: 'b', icon: Puzzle },
      { name: 'playground', to: '/playground', key: 'p', icon: Play },
    ],
  },
  {
    name: 'machine',
    places: [
      { name: 'audit-log', to: '/audit-log', key: 'h', icon: ScrollText },
      { name: 'work', to: '/work', key: 'w', icon: Hammer },
      { name: 'system', to: '/system', key: 'y', icon: Server },
      { name: 'settings', to: '/settings', key: ',', icon: SlidersHorizontal },
    ],
  },
];
