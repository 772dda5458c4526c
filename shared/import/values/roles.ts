import type { Peer } from '@shared/model/peer';
import { lastPart, readTick, skillOfHeading } from '../pool/skill-columns';
import { compareText, listOf } from './text';

type Role = Peer['roles'][number];
type Skill = Peer['skills'][number];

/**
 * Roles named in a cell, parted by semicolons or line breaks, such as "Leader; Chair of Audit (until 02/05/2024)". A role
 * that the peer has already keeps its dates and council.
 */
export function readRoles(text: string, known: readonly Role[]): readonly Role[] {
  return listOf(text).map((part) => {
    const role = part.replace(/\s*\(until [^)]*\)$/, '');
    const same = known.find((each) => compareText(each.role) === compareText(role));
    return same ?? { role: role.slice(0, 120), councilId: null, councilText: '', from: null, to: null };
  });
}

/**
 * Skills named in a cell, such as "Scrutiny (lead); Digital". A skill is written as the office's list has it, "&" and
 * "and" alike; one that the peer has already keeps its level unless the cell gives one.
 */
export function readSkills(text: string, known: readonly Skill[], office: readonly string[]): readonly Skill[] {
  return listOf(text).map((part) => {
    const match = /^(.*?)\s*\((lead|experienced|some)\)$/.exec(part);
    const written = match?.[1] ?? part;
    const same = known.find((each) => skillKey(each.skill) === skillKey(written));
    const skill = same?.skill ?? office.find((each) => skillKey(each) === skillKey(written)) ?? written.slice(0, 80);
    // Safe: the pattern above lets only the three levels through.
    const level = (match?.[2] ?? same?.level ?? null) as Skill['level'];
    return { evidence: same?.evidence ?? '', skill, level };
  });
}

/** The skills with those whose columns are ticked; one that the peer has already keeps its level and evidence where the tick has none. */
export function withTicked(
  named: readonly Skill[],
  ticked: readonly { readonly header: string; readonly text: string }[],
  known: readonly Skill[],
  office: readonly string[],
): readonly Skill[] {
  const skills = [...(named.length > 0 || ticked.length === 0 ? named : known)];
  for (const { header, text } of ticked) {
    const tick = readTick(text);
    const skill = skillOfHeading(header, office) ?? lastPart(header).slice(0, 80);
    if (!tick || skill === '') continue;
    const at = skills.findIndex((each) => skillKey(each.skill) === skillKey(skill));
    const same = skills[at];
    const made = { skill, level: tick.level ?? same?.level ?? null, evidence: tick.evidence || (same?.evidence ?? '') };
    if (same) skills[at] = made;
    else skills.push(made);
  }
  return skills;
}

function skillKey(text: string): string {
  return compareText(text)
    .replace(/\band\b/g, '&')
    .replace(/[\s']+/g, '');
}
