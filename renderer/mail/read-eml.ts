import { dayOf } from '@shared/model/day-of';
import type { Mail } from '@shared/mail/mail';
import PostalMime from 'postal-mime';
import { htmlText } from './html-text';

/** Reads an e-mail as most programs save one (.eml). Attachments are passed over. */
export async function readEml(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const sent = mail.date ? new Date(mail.date) : undefined;
  return {
    fromName: mail.from?.name ?? '',
    fromAddress: mail.from?.address ?? '',
    sentOn: sent && !Number.isNaN(sent.getTime()) ? dayOf(sent) : null,
    subject: mail.subject ?? '',
    text: (mail.text ?? '').trim() || htmlText(mail.html ?? ''),
  };
}
