import type { components } from '@/generated/api';

export type SettingsPage = components['schemas']['SettingsPage'];
export type Setting = components['schemas']['Setting'];
export type Provider = components['schemas']['ModelProvider'];
export type Limits = components['schemas']['LimitsWish'];
export type ChecklistVersion = components['schemas']['ChecklistPage']['items'][number];
export type ChecklistItem = ChecklistVersion['items'][number];
export type Connection = components['schemas']['PlatformState'];
export type ClientKeys = components['schemas']['ClientKeys'];
