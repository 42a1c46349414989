import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { PlayerEngine, type PlayerState } from '@/components/player/engine';

/** The engine of a player: whoever has it can lead the player to a frame. */
export function usePlayer(reel: { fps: number; frames: number }, start = 0): PlayerEngine {
  const { fps, frames } = reel;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to start matters once
  const engine = useMemo(() => new PlayerEngine({ fps, frames }, start), [fps, frames]);
  useEffect(() => () => engine.dispose(), [engine]);
  return engine;
}

export function usePlayerState(engine: PlayerEngine): PlayerState {
  return useSyncExternalStore(engine.subscribe, engine.state);
}
