import type { ApprovalCase } from '@shared/exports/approval-case';

/** The case as it is read on paper, and in the dialog before it leaves. */
export function CasePaper({ told }: { told: ApprovalCase }) {
  return (
    <>
      <p>{told.asks}</p>
      <table>
        <tbody>
          {told.lines.map(({ label, text }) => (
            <tr key={label}>
              <th scope="row" style={{ width: '32%' }}>
                {label}
              </th>
              <td style={{ whiteSpace: 'pre-line' }}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Days</h2>
      <table>
        <tbody>
          {told.sum.map(({ label, days }) => (
            <tr key={label}>
              <th scope="row" style={{ width: '75%', fontWeight: 400 }}>
                {label}
              </th>
              <td style={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>{days}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>What we need from you</h2>
      <ul>
        {told.answers.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
