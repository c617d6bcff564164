import { MantineProvider, Modal, Tabs } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCalendarEvent, IconMail, IconNote, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { Link, useParams } from 'react-router';
import { Trouble } from '../../parts/Trouble.tsx';
import { Missing } from '../../shell/Missing.tsx';
import { useSession } from '../../shell/session.ts';
import { Alert } from '../kit/index.ts';
import { About } from './About.tsx';
import { Activities } from './Activities.tsx';
import { CardFrame } from './CardFrame.tsx';
import { Composer } from './Composer.tsx';
import { type CompanyRecord, recordQuery } from './record.ts';
import { hubSpotTheme } from './theme.ts';
import { useHost } from './useHost.ts';
import styles from './page.module.css';

/** The demo's stand-in for HubSpot's page of a company, with the real card in it. */
export function CompanyPage() {
  const { id = '' } = useParams();
  const { demo } = useSession();
  useLightPage();
  return (
    <MantineProvider theme={hubSpotTheme} forceColorScheme="light">
      {demo ? <Record key={id} id={id} /> : <Missing />}
    </MantineProvider>
  );
}

/** HubSpot's pages are light whatever this person chose for ours; when they leave, theirs is back. */
function useLightPage() {
  useLayoutEffect(() => {
    const name = 'data-mantine-color-scheme';
    const page = document.documentElement;
    const chosen = page.getAttribute(name);
    page.setAttribute(name, 'light');
    return () => {
      if (chosen) page.setAttribute(name, chosen);
    };
  }, []);
}

function Record({ id }: { id: string }) {
  const record = useQuery(recordQuery(id));
  useDocumentTitle(`${record.data?.name ?? 'Company'} · Simulated HubSpot`);
  return (
    <div className={styles.page}>
      <TopBar />
      {record.data && <Loaded record={record.data} />}
      {record.isError && !record.data && <Trouble error={record.error} onRetry={() => void record.refetch()} />}
      {record.isPending && <p role="status" aria-busy="true" className={styles.loading}>Loading the company…</p>}
    </div>
  );
}

function TopBar() {
  const { user } = useSession();
  return (
    <header className={styles.bar}>
      <strong className={styles.badge}>Simulated HubSpot</strong>
      <span className={styles.claim}>A stand-in for HubSpot’s company page; the Impact card in it is the real one.</span>
      <span className={styles.who}>{user.name}</span>
      <Link to="/accounts" className={styles.back}>Back to ImpactPilot</Link>
    </header>
  );
}

function Loaded({ record }: { record: CompanyRecord }) {
  const host = useHost(record);
  const { notices, dismiss, compose, frame, setFrame } = host;
  return (
    <main>
      {notices.length > 0 && (
        <div className={styles.notices}>
          {notices.map(notice => (
            <div key={notice.id} className={styles.notice}>
              <Alert title={notice.title ?? ''} variant={notice.type}>{notice.message}</Alert>
              <button type="button" className={styles.dismiss} aria-label="Dismiss" onClick={() => dismiss(notice)}><IconX size={14} aria-hidden /></button>
            </div>
          ))}
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.left}>
          <section className={styles.panel}>
            <div className={styles.identity}>
              <span className={styles.avatar} aria-hidden>{record.name.slice(0, 1)}</span>
              <div><h1>{record.name}</h1>{record.domain && <span className={styles.hint}>{record.domain}</span>}</div>
            </div>
            <div className={styles.acts}>
              <button type="button" onClick={() => compose('note')}><IconNote size={18} aria-hidden />Note</button>
              <button type="button" onClick={() => compose('email')}><IconMail size={18} aria-hidden />E-mail</button>
              <button type="button" onClick={() => compose('meeting')}><IconCalendarEvent size={18} aria-hidden />Meeting</button>
            </div>
          </section>
          <About host={host} />
        </div>
        <div className={styles.right}><CardFrame host={host} location="crm.record.sidebar" /></div>
        <div className={styles.middle}>
          <Tabs defaultValue="activities" keepMounted={false}>
            <Tabs.List><Tabs.Tab value="activities">Activities</Tabs.Tab><Tabs.Tab value="impact">Impact</Tabs.Tab></Tabs.List>
            <Tabs.Panel value="activities" pt="md"><Activities activities={record.activities} /></Tabs.Panel>
            <Tabs.Panel value="impact" pt="md"><CardFrame host={host} location="crm.record.tab" /></Tabs.Panel>
          </Tabs>
        </div>
      </div>
      <Composer host={host} />
      <Modal opened={frame !== null} size={frame?.width} title={frame?.title} onClose={() => { frame?.onClose?.(); setFrame(null); }}>
        {frame && <iframe src={frame.uri} title={frame.title ?? 'App'} className={styles.iframe} style={{ height: frame.height }} />}
      </Modal>
    </main>
  );
}
