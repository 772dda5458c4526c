import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import HourglassBottomOutlined from '@mui/icons-material/HourglassBottomOutlined';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import { Status } from '@renderer/components/status';
import { missingCase } from '@shared/model/result';
import type { TrainingPosition } from '@shared/rules/training';
import type { ReactNode } from 'react';

/** Where a peer stands with training: icon, word and colour; `children` follow the word. */
export function TrainingStatus({
  position,
  children,
}: {
  position: TrainingPosition['position'];
  children?: ReactNode;
}) {
  switch (position) {
    case 'met':
      return (
        <Status icon={CheckCircleOutlined} tone="success">
          Met{children}
        </Status>
      );
    case 'expiring':
      return (
        <Status icon={HourglassBottomOutlined} tone="warning">
          Expiring{children}
        </Status>
      );
    case 'exempt':
      return (
        <Status icon={VerifiedUserOutlined} tone="info">
          Exempt{children}
        </Status>
      );
    case 'booked':
      return (
        <Status icon={EventAvailableOutlined} tone="warning">
          Booked{children}
        </Status>
      );
    case 'not met':
      return (
        <Status icon={EventBusyOutlined} tone="error">
          Not met{children}
        </Status>
      );
    default:
      return missingCase(position);
  }
}
