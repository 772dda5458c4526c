import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import type { ProjectId } from '@shared/model/ids';
import type { Project } from '@shared/model/project';
import { foldText } from '@shared/rules/names';
import { useMemo, useRef } from 'react';
import type { ProjectChoice } from './form-values';

type Option = { project: Project | null; name: string; label: string; search: string };

const MOST_SHOWN = 30;

/** What the days are for: a project of the list, a new one, or words. */
export function ProjectInput(props: {
  value: ProjectChoice;
  /** `project` is the chosen one of the list. */
  onChange: (choice: ProjectChoice, project: Project | null) => void;
  hint?: string;
}) {
  const projects = useTable('projects');
  const book = useCouncilBook();
  const options = useMemo<Option[]>(
    () =>
      projects.all.map((project) => {
        const council = book.shortNameOf(project.councilSupportedId, project.councilSupportedText);
        const label = council ? `${project.name}, ${council}` : project.name;
        return { project, name: project.name, label, search: foldText(label) };
      }),
    [projects, book],
  );
  const { value } = props;
  const isTyped = useRef(false);
  const typed = foldText(value.text);
  const isKnown = options.some(({ name }) => foldText(name) === typed);
  const create: Option[] =
    typed === '' || isKnown || value.id !== null
      ? []
      : [
          {
            project: null,
            name: value.text.trim(),
            label: `Create project \u201C${value.text.trim()}\u201D`,
            search: typed,
          },
        ];
  const hint = value.isNew
    ? 'A new project, made with these days.'
    : value.id !== null || typed === ''
      ? undefined
      : 'Kept as words, without a project.';
  return (
    <Autocomplete<Option, false, false, true>
      freeSolo
      options={[...options, ...create]}
      filterOptions={(all) => {
        const words = typed.split(' ').filter(Boolean);
        const found =
          value.id !== null ? all : all.filter(({ search }) => words.every((word) => search.includes(word)));
        return [
          ...found.slice(0, MOST_SHOWN),
          ...create.filter((option) => !found.slice(0, MOST_SHOWN).includes(option)),
        ];
      }}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      getOptionKey={(option) => (typeof option === 'string' ? option : (option.project?.id ?? 'create'))}
      value={null}
      inputValue={value.text}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'input' && reason !== 'clear') return;
        isTyped.current = true;
        props.onChange({ id: null, text, isNew: false }, null);
      }}
      onBlur={() => {
        // A name typed to the end is that project, unless two are called so.
        const [named, another] = options.filter(({ name }) => foldText(name) === typed);
        if (isTyped.current && value.id === null && named?.project && !another)
          props.onChange({ id: named.project.id, text: named.name, isNew: false }, named.project);
      }}
      onChange={(_event, picked) => {
        if (picked === null || typeof picked === 'string') return;
        if (picked.project === null) props.onChange({ id: newId<ProjectId>(), text: picked.name, isNew: true }, null);
        else props.onChange({ id: picked.project.id, text: picked.project.name, isNew: false }, picked.project);
      }}
      renderInput={(params) => <TextField {...params} label="What for" helperText={hint ?? props.hint} />}
    />
  );
}
