import type { components } from '@/generated/api';

export type NoticesPage = components['schemas']['NoticesPage'];
export type Notice = components['schemas']['Notice'];
export type Urgency = Notice['row']['urgency'];
