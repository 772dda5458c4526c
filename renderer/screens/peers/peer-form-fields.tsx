import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useOffice, useTable, useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import { capitalised } from '@shared/exports/words';
import { COUNCILLOR_STATUSES, LEAD_ROLES, PEER_STATUSES, PEER_TYPES, STANDING_AGAIN } from '@shared/model/peer';
import { DEFAULT_GROUPS } from '@shared/model/settings';
import { useMemo } from 'react';
import { useController, useWatch, type Control } from 'react-hook-form';
import { CouncilField } from './council-field';
import { dateErrorText } from './date-error-text';
import { FormPart } from './form-part';
import type { PeerFormValues } from './peer-form-schema';
import { COUNCILLOR_STATUS_WORDS, PEER_STATUS_WORDS, PEER_TYPE_WORDS } from './peer-words';

type Props = { control: Control<PeerFormValues> };

/** Who the peer is and where they sit. */
export function NameFields({ control, autoFocus }: Props & { autoFocus: boolean }) {
  const common = { control, errorText: fieldErrorText };
  return (
    <FormPart title="Name">
      <FieldRow>
        <SuggestInput
          {...common}
          name="title"
          label="Title"
          options={['Cllr', 'Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Sir', 'Dame', 'Lord', 'Baroness']}
        />
        <TextInput {...common} name="firstName" label="First name" autoFocus={autoFocus} />
        <TextInput {...common} name="lastName" label="Last name" required />
      </FieldRow>
      <FieldRow>
        <TextInput {...common} name="knownAs" label="Known as" />
        <TextInput {...common} name="honours" label="Honours" hint="Such as OBE." />
        <TextInput {...common} name="crmId" label="CRM ID" hint="The LGA’s own number." />
      </FieldRow>
    </FormPart>
  );
}

/** Home council, ward, party and group. */
export function CouncilFields({ control }: Props) {
  const office = useOffice();
  const peers = useTable('peers');
  const parties = useMemo(() => [...new Set(peers.all.map(({ party }) => party).filter(Boolean))].toSorted(), [peers]);
  const common = { control, errorText: fieldErrorText };
  return (
    <FormPart title="Council">
      <FieldRow>
        <CouncilField control={control} label="Home council" id="homeCouncilId" text="homeCouncilText" />
        <TextInput {...common} name="ward" label="Ward" />
      </FieldRow>
      <FieldRow>
        <SuggestInput {...common} name="party" label="Party" options={parties} />
        <SuggestInput {...common} name="group" label="LGA group" options={office?.groups ?? DEFAULT_GROUPS} />
      </FieldRow>
    </FormPart>
  );
}

/** Where the peer stands in the pool, and as a councillor. */
export function StatusFields({ control }: Props) {
  const today = useToday();
  const leads = useWatch({ control, name: 'leadRole' }) !== 'none';
  const common = { control, errorText: fieldErrorText };
  const dates = { control, errorText: dateErrorText, today };
  return (
    <FormPart title="Status">
      <FieldRow>
        <SelectInput
          {...common}
          name="status"
          label="Status"
          options={PEER_STATUSES.map((value) => ({ value, text: PEER_STATUS_WORDS[value] }))}
        />
        <SelectInput
          {...common}
          name="councillorStatus"
          label="As a councillor"
          options={COUNCILLOR_STATUSES.map((value) => ({ value, text: COUNCILLOR_STATUS_WORDS[value] }))}
        />
        <DateInput {...dates} name="councillorStatusSince" label="Since" />
      </FieldRow>
      <FieldRow>
        <DateInput {...dates} name="nextElectionOn" label="Next election" />
        <SelectInput
          {...common}
          name="standingAgain"
          label="Standing again"
          options={STANDING_AGAIN.map((value) => ({ value, text: capitalised(value) }))}
        />
        <SelectInput
          {...common}
          name="leadRole"
          label="Lead peer"
          options={LEAD_ROLES.map((value) => ({ value, text: capitalised(value) }))}
        />
      </FieldRow>
      {leads ? (
        <FieldRow>
          <TextInput {...common} name="leadRegions" label="Lead for the regions" />
          <DateInput {...dates} name="leadFrom" label="Lead from" />
          <DateInput {...dates} name="leadTo" label="Lead to" />
        </FieldRow>
      ) : null}
      <FieldRow>
        <DateInput {...dates} name="termsAcceptedOn" label="Terms accepted on" />
        <DateInput {...dates} name="charterAcceptedOn" label="Charter accepted on" />
        <DateInput {...dates} name="inductionOn" label="Induction on" />
      </FieldRow>
      <FieldRow>
        <DateInput {...dates} name="profileConfirmedOn" label="Profile confirmed on" />
        <DateInput {...dates} name="profilePromptedOn" label="Asked to confirm on" />
        <TextInput {...common} name="promptChannel" label="Asked how" hint="Such as e-mail." />
      </FieldRow>
    </FormPart>
  );
}

/** How to reach the peer. */
export function ContactFields({ control, autoFocus }: Props & { autoFocus: boolean }) {
  const common = { control, errorText: fieldErrorText };
  return (
    <FormPart title="Contact">
      <FieldRow>
        <TextInput {...common} name="email" label="E-mail" type="email" autoFocus={autoFocus} selects />
        <TextInput {...common} name="phone" label="Phone" type="tel" />
      </FieldRow>
      <FieldRow>
        <TextInput {...common} name="homeRegion" label="Home region" hint="If it is not the council’s." />
        <TextInput {...common} name="externalRef" label="Another reference" />
      </FieldRow>
    </FormPart>
  );
}

/** What the peer may be asked to do. */
export function PeerTypesInput({ control }: Props) {
  const { field } = useController({ control, name: 'peerTypes' });
  const chosen = field.value ?? [];
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">Offered for</FormLabel>
      <FormGroup row>
        {PEER_TYPES.map((type, index) => (
          <FormControlLabel
            key={type}
            label={PEER_TYPE_WORDS[type]}
            slotProps={{ typography: { variant: 'body2' } }}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(type)}
                onBlur={field.onBlur}
                slotProps={index === 0 ? { input: { ref: field.ref } } : {}}
                onChange={(_event, on) =>
                  field.onChange(PEER_TYPES.filter((each) => (each === type ? on : chosen.includes(each))))
                }
              />
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
