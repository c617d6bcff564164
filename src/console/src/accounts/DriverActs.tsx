import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCalendar, IconCircleCheck, IconCircleX, IconDots, IconFlag, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import type { DriverRow, DriverStatus } from '../api/contract.ts';
import { statusWords } from '../format/words.ts';
import { useCantWin } from '../suggestions/useCantWin.ts';
import { type FurtherStep, isWon } from './paint.ts';
import { StepDialog } from './StepDialog.tsx';
import type { AccountActs } from './useAccountActs.ts';
import { WinDialog } from './WinDialog.tsx';

/** Where a driver can go from where it stands, besides being won. */
const further: Record<DriverStatus, FurtherStep[]> = { none: ['pitched', 'lost', 'inPlace'], pitched: ['lost', 'inPlace'], lost: ['pitched', 'inPlace'], won: ['implemented'], implemented: [], inPlace: [] };

const icons: Record<FurtherStep, typeof IconDots> = { pitched: IconSpeakerphone, lost: IconCircleX, implemented: IconCircleCheck, inPlace: IconFlag };

export function DriverActs({ driver, acts }: { driver: DriverRow; acts: AccountActs }) {
  const [dialog, setDialog] = useState<'won' | FurtherStep | null>(null);
  const cantWin = useCantWin()(driver.id);
  if (driver.status === 'none' && driver.nextAvailableOn) return null;
  const close = () => setDialog(null);
  return (
    <>
      {isWon(driver) || driver.status === 'inPlace'
        ? driver.impactId && <Undo driver={driver} onUndo={() => acts.undoStep({ driver })} />
        : <Button variant="default" aria-label={`Mark ${driver.name} won`} disabled={cantWin !== undefined} title={cantWin} onClick={() => acts.win({ driver, details: { note: null, occurredAt: null } })}>Mark won</Button>}
      {(driver.cadence === 'triggerBased' || (driver.status !== 'implemented' && driver.status !== 'inPlace')) && <More driver={driver} cantWin={cantWin} onChoose={setDialog} onUndo={() => acts.undoStep({ driver })} />}
      <WinDialog driver={driver} opened={dialog === 'won'} onClose={close} onWin={details => acts.win({ driver, details })} />
      <StepDialog driver={driver} step={dialog === 'won' ? null : dialog} onClose={close} onStep={(status, details) => acts.step({ driver, status, details })} />
    </>
  );
}

function Undo({ driver, onUndo }: { driver: DriverRow; onUndo: () => void }) {
  const stays = driver.isFrozen && driver.status === 'won';
  return (
    <Button variant="subtle" color="gray" leftSection={<IconArrowBackUp size={14} />} aria-label={`Undo ${driver.name}`} disabled={stays} title={stays ? 'Its cycle has ended: the win stays' : undefined} onClick={onUndo}>
      Undo
    </Button>
  );
}

interface MoreProps { driver: DriverRow; cantWin: string | undefined; onChoose: (step: 'won' | FurtherStep) => void; onUndo: () => void }

function More({ driver, cantWin, onChoose, onUndo }: MoreProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={`More for ${driver.name}`}><IconDots size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {(!isWon(driver) || driver.cadence === 'triggerBased') && (
          <Menu.Item leftSection={<IconCalendar size={15} />} disabled={cantWin !== undefined} title={cantWin} onClick={() => onChoose('won')}>{isWon(driver) ? 'Won again…' : 'Won on another day, or with a note…'}</Menu.Item>
        )}
        {further[driver.status].filter(step => step !== 'inPlace' || driver.cadence !== 'triggerBased').map(step => {
          const Icon = icons[step];
          return <Menu.Item key={step} leftSection={<Icon size={15} />} onClick={() => onChoose(step)}>{statusWords[step]}…</Menu.Item>;
        })}
        {(driver.status === 'pitched' || driver.status === 'lost') && driver.impactId && (
          <Menu.Item leftSection={<IconArrowBackUp size={15} />} onClick={onUndo}>No longer {statusWords[driver.status].toLowerCase()}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
