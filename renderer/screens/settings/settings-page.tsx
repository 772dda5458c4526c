import { Page } from '@renderer/components/page';
import { WithSectionLinks } from '@renderer/components/section-links';
import Box from '@mui/material/Box';
import { AgreementSection } from './agreement-section';
import { BackupsSection } from './backups-section';
import { ColleaguesSection } from './colleagues-section';
import { CouncilsSection } from './councils-section';
import { HolidaysSection } from './holidays-section';
import { KeysSection } from './keys-section';
import { LettersSection } from './letters-section';
import { MoreOptionsSection } from './more-options-section';
import { NoticesSection } from './notices-section';
import { OfficeSection } from './office-section';
import { PapersSection } from './papers-section';
import { PassphraseSection } from './passphrase-section';
import { PrivacySection } from './privacy-section';
import { RestrictedSection } from './restricted-section';
import { ThisComputerSection } from './this-computer-section';

/** Settings: what an office looks after first, then lists that are seldom touched. */
export function SettingsPage() {
  return (
    <Page title="Settings">
      <Box sx={{ maxWidth: 820 }}>
        <WithSectionLinks label="Sections of Settings">
          <OfficeSection />
          <AgreementSection />
          <PassphraseSection />
          <BackupsSection />
          <ColleaguesSection />
          <RestrictedSection />
          <PrivacySection />
          <HolidaysSection />
          <CouncilsSection />
          <LettersSection />
          <PapersSection />
          <ThisComputerSection />
          <NoticesSection />
          <KeysSection />
          <MoreOptionsSection />
        </WithSectionLinks>
      </Box>
    </Page>
  );
}
