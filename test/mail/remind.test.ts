import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { BIN } from '../scratch.ts';
import { Workplace, type Outcome } from '../test-io.ts';
import { MailServer, type Behaviour } from './mail-server.ts';

const PLAN = `cyclo: 1
plan: city
title: Циклограмма города
period: 2026-09..2026-12
actors:
  UO: {name: Управление, email: uo@example.org}
  MOU:
    name: Школы
    email: schools@example.org
    units:
      - {id: school-1, name: 'Школа № 1, "первая"', email: one@example.org, responsible: {post: директор, email: boss-1@example.org}}
      - {id: school-2, name: Школа № 2, email: two@школа.рф, responsible: {post: директор, email: boss-2@example.org}}
      - {id: school-3, name: Школа № 3, responsible: Иванова И. И.}
activities:
  - id: list
    title: Список
    when: {during: 2026-09, by: 10}
    tasks: {MOU: 'Сдать список <учащихся>'}
  - id: report
    title: Отчёт
    when: 2026-10
    tasks: {MOU: Сдать отчёт, UO: Собрать отчёты}
`;
const NOW = '2026-10-05T06:00:00.000Z';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
});

async function city(plan = PLAN): Promise<Workplace> {
  const place = await Workplace.open(false);
  opened.push(place);
  await place.write('plans/city.yaml', plan);
  return place;
}

async function server(behaviour: Behaviour = {}): Promise<MailServer> {
  const made = await MailServer.open(behaviour);
  opened.push(made);
  return made;
}

const remind = (place: Workplace, words: string, env: Record<string, string> = {}): Promise<Outcome> =>
  place.cyclo(`remind ${words}`, { now: NOW, env });

/** The program itself, for what a process can suffer. */
function program(place: Workplace, words: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [BIN, 'remind', '--today', '2026-10-05', ...words], {
    cwd: place.folder,
    env: { ...process.env, CYCLO_LANG: 'en', CYCLO_TZ: 'UTC', ...env },
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (piece: Buffer) => (printed.out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (printed.err += piece.toString()));
  const ended = once(child, 'close').then(([code]) => ({ exit: code as number | null, ...printed }));
  return { child, ended };
}

describe('cyclo remind', () => {
  it('reminds of the span that is asked for', async () => {
    const place = await city(PLAN.replace('period:', 'spans: spans/2026-27.yaml\nperiod:'));
    const quarters = ['2026-09-01..2026-10-25', '2026-11-05..2026-12-30'].map(
      (dates, index) => `q${index + 1}: {name: Четверть ${index + 1}, dates: ${dates}}`,
    );
    const sets = `{school-quarters: {name: четверти, gaps: true, spans: {${quarters.join(', ')}}}}`;
    await place.write('plans/spans/2026-27.yaml', `cyclo-spans: 1\nyear: 2026-27\nsets: ${sets}\n`);
    const titles = async (words: string): Promise<string[]> =>
      [
        ...(await remind(place, `--unit school-1 --today 2026-09-01 ${words}`)).out.matchAll(/Сдать \S+/g),
      ].map(String);
    expect(await titles('')).toEqual(['Сдать список']);
    expect(await titles('--during q1')).toEqual(['Сдать список', 'Сдать отчёт']);
    expect(await titles('--during q2')).toEqual([]);
    expect(await remind(place, '--during q9')).toMatchObject({ exit: 2 });
  });

  it('prints what each unit owes, and names who has no address', async () => {
    const { out, err, exit } = await remind(await city(), '');
    expect(exit).toBe(0);
    expect(out.split('—'.repeat(72))).toHaveLength(4);
    expect(out).toMatch(
      /^Школа № 1, "первая"\n.*5 октября 2026 г\.\n\nПросрочено: 1\n\n– Сдать список <учащихся>\n/s,
    );
    expect(out).toContain('просрочено на 25 дней');
    expect(err).toBe(
      'Without an e-mail address: Школа № 3 (school-3). Give each an email: in the plan or the registry.\n',
    );
  });

  it('writes a message for each unit, the same bytes each time, and read by another library as it was', async () => {
    const place = await city();
    const write = async (folder: string): Promise<Map<string, Buffer>> => {
      const { exit } = await remind(place, `--format eml -o ${folder}`, {
        CYCLO_SMTP_FROM: 'УО <uo@example.org>',
      });
      expect(exit).toBe(0);
      const path = join(place.folder, folder);
      return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));
    };
    const [first, second] = [await write('a'), await write('b')];
    expect([...first.keys()]).toEqual(['UO.eml', 'school-1.eml', 'school-2.eml', 'school-3.eml']);
    expect(second).toEqual(first);
    const one = await PostalMime.parse(first.get('school-1.eml')!);
    expect(one.subject).toBe('просрочено: 1, к исполнению: 1 — Школа № 1, "первая", 5 октября 2026 г.');
    expect(one.to).toMatchObject([{ name: 'Школа № 1, "первая"', address: 'one@example.org' }]);
    expect(one.from).toMatchObject({ name: 'УО', address: 'uo@example.org' });
    expect(one.date).toBe('2026-10-05T00:00:00.000Z');
    expect(one.text).toContain('– Сдать список <учащихся>');
    expect(one.html).toContain('Сдать список &lt;учащихся&gt;');
    expect(await PostalMime.parse(first.get('school-3.eml')!)).not.toHaveProperty('to');
    // Whatever goes over the wire is ASCII in lines that every server takes.
    for (const bytes of first.values()) {
      expect(bytes.every((byte) => byte < 128)).toBe(true);
      for (const line of bytes.toString().split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    }
  });

  it('reminds actors, or whoever answers for the work, by the address that stands with them', async () => {
    const mail = await server();
    const place = await city();
    await remind(place, '--by actor --send', mail.env);
    expect(mail.taken.map(({ to }) => to)).toEqual(['schools@example.org', 'uo@example.org']);
    const { err, exit } = await remind(place, '--by responsible --send', mail.env);
    expect(mail.taken.slice(2).map(({ to }) => to)).toEqual(['boss-1@example.org', 'boss-2@example.org']);
    expect(exit).toBe(1);
    expect(err).toContain('Without an e-mail address: Иванова И. И.');
    const { out } = await remind(place, '--responsible Иванова');
    expect(out).toMatch(/^Иванова И\. И\.\n/);
  });

  it('sends nothing unless it is told to, and says what it needs for it', async () => {
    const mail = await server();
    const place = await city();
    await remind(place, '', mail.env);
    await remind(place, '--format eml -o letters', mail.env);
    expect(mail.taken).toEqual([]);
    const { err, exit } = await remind(place, '--send');
    expect([exit, err]).toEqual([
      3,
      'cyclo: Nothing was sent: how to reach the mail server is not known. Set CYCLO_SMTP_HOST, CYCLO_SMTP_FROM in the environment.\n',
    ]);
    expect((await remind(place, '--again')).exit).toBe(2);
    expect((await remind(place, '--send --format eml', mail.env)).exit).toBe(2);
    expect((await remind(place, '--format eml')).exit).toBe(2);
  });

  it('sends each unit its own message, once a day, and names who was refused or has no address', async () => {
    const mail = await server({ refuses: ['uo@example.org'] });
    const place = await city();
    const first = await remind(place, '--send', mail.env);
    expect(mail.taken.map(({ to }) => to)).toEqual(['one@example.org', 'two@школа.рф']);
    expect(first.exit).toBe(1);
    expect(first.out).toContain('Sent: 2 reminders.');
    expect(first.err).toMatch(
      /Refused by the mail server:\n {2}Управление <uo@example\.org>: 550 Нет такого ящика/,
    );
    expect(first.err).toContain('Without an e-mail address: Школа № 3 (school-3)');
    const letters = await mail.read();
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(2);
    expect(letters[1]!.text).toContain('Школа № 2');
    expect(letters[1]!.text).not.toContain('Школа № 1');

    const second = await remind(place, '--send', mail.env);
    expect(mail.taken).toHaveLength(2);
    expect(second.err).toContain(
      'Not sent a second time for 5 October 2026: Школа № 1, "первая" (school-1); Школа № 2 (school-2).',
    );
    await remind(place, '--send --today 2026-10-06', mail.env);
    expect(mail.taken).toHaveLength(4);
  });

  it('neither follows a line break in a name nor takes one in an address', async () => {
    const mail = await server();
    const evil = await city(
      PLAN.replace('name: Школа № 2,', 'name: "Школа\\r\\nBcc: all@example.org\\r\\n\\r\\nТекст",').replace(
        'title: Циклограмма города',
        'title: "Циклограмма\\nX-Evil: 1"',
      ),
    );
    await remind(evil, '--unit school-2 --send', mail.env);
    const [letter] = await mail.read();
    expect(mail.taken.map(({ to }) => to.startsWith('two@'))).toEqual([true]);
    expect(letter!.headers.map(({ key }) => key).sort()).toEqual([
      'auto-submitted',
      'content-language',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    for (const address of [
      'a@example.org\\nBcc: b@example.org',
      'a@example.org, b@example.org',
      '<a@b>',
      'a b@c.ru',
    ]) {
      const broken = await city(PLAN.replace('one@example.org', `"${address}"`));
      const { err, exit } = await remind(broken, '--send', mail.env);
      expect(exit).toBe(1);
      expect(err).toContain('error schema-form');
    }
    const from = { ...mail.env, CYCLO_SMTP_FROM: 'uo@example.org\r\nBcc: all@example.org' };
    expect((await remind(await city(), '--send', from)).err).toContain(
      'CYCLO_SMTP_FROM is not set as it has to be',
    );
    expect(mail.taken).toHaveLength(1);
  });
});

describe('what is sent', () => {
  it('goes over no connection that is not secured, and prints no password', async () => {
    const password = 'очень-тайно-42';
    const mail = await server({ password });
    const place = await city();
    const env = { ...mail.env, CYCLO_SMTP_USER: 'cyclo', CYCLO_SMTP_PASSWORD: password };
    for (const security of ['starttls', 'tls', '']) {
      const { out, err, exit } = await remind(place, '--send', { ...env, CYCLO_SMTP_SECURITY: security });
      expect(exit).toBe(3);
      expect(err).toMatch(/^cyclo: Nothing was sent: /);
      expect(out + err).not.toContain(password);
    }
    expect(mail.passwords).toEqual([]);
    const wrong = await remind(place, '--send', { ...env, CYCLO_SMTP_PASSWORD: 'wrong-17' });
    expect([wrong.exit, mail.passwords.at(-1)]).toEqual([3, 'wrong-17']);
    expect(wrong.err).toContain('does not take CYCLO_SMTP_USER and CYCLO_SMTP_PASSWORD');
    expect(wrong.err).not.toContain('wrong-17');
    expect(mail.taken).toEqual([]);
    const right = await remind(place, '--send', env);
    expect(right.out + right.err).not.toContain(password);
    expect(mail.taken).toHaveLength(3);
  });

  it('is secured where the server can, with a certificate that is trusted', async () => {
    const mail = await server({ secure: true });
    const place = await city();
    const secured = { ...mail.env, CYCLO_SMTP_SECURITY: 'starttls' };
    const strange = await program(place, ['--send'], { ...secured, NODE_EXTRA_CA_CERTS: '' }).ended;
    expect(strange.err).toContain('Nothing was sent');
    expect(mail.taken).toEqual([]);
    const trusted = {
      ...secured,
      NODE_EXTRA_CA_CERTS: join(import.meta.dirname, '../fixtures/mail/certificate.pem'),
    };
    await program(place, ['--send'], trusted).ended;
    expect(mail.taken).toHaveLength(3);
  });

  it('is sent twice by nobody in silence, though the program is killed before the answer comes', async () => {
    let arrived: () => void = () => undefined;
    const whole = new Promise<void>((resolve) => (arrived = resolve));
    let killed = false;
    const mail = await server({
      holds: (to) => {
        if (killed || !to.startsWith('two@')) return false;
        arrived();
        return true;
      },
    });
    const place = await city();
    const { child, ended } = program(place, ['--send'], mail.env);
    await whole;
    child.kill('SIGKILL');
    await ended;
    killed = true;
    const [lost] = (await mail.read()).slice(-1);
    const before = mail.taken.length;

    const next = await remind(place, '--send', mail.env);
    const sent = mail.taken.slice(before).map(({ to }) => to);
    expect(sent.some((to) => to.startsWith('two@'))).toBe(false);
    expect(next.exit).toBe(1);
    expect(next.err).toContain(`nobody knows whether it arrived: Школа № 2 ${lost!.messageId}`);
    expect(mail.taken.filter(({ to }) => to === 'one@example.org')).toHaveLength(1);

    const again = await remind(place, '--send --again', mail.env);
    expect(again.exit).toBe(1);
    expect((await mail.read()).at(-1)!.messageId).toBe(lost!.messageId);
    await remind(place, '--send --again', mail.env);
    expect(mail.taken.filter(({ to }) => to.startsWith('two@'))).toHaveLength(2);

    // It is all in the store: looked through, and in a copy.
    const verified = await place.cyclo('store verify --format json');
    expect(JSON.parse(verified.out)).toMatchObject({ events: 0, sendings: 7 });
    expect((await place.cyclo('store backup copy.sqlite')).exit).toBe(0);
  });

  it('is sent once by two programs at the same time', async () => {
    const mail = await server();
    const place = await city();
    await Promise.all([1, 2, 3].map(() => program(place, ['--send'], mail.env).ended));
    expect(mail.taken.map(({ to }) => to).sort()).toHaveLength(3);
  });

  it('is named where the connection breaks off before the answer, and what comes after it waits for the next call', async () => {
    let isBroken = true;
    const mail = await server({ breaksOff: (to) => isBroken && to.startsWith('two@') });
    const place = await city();
    const first = await remind(place, '--send', mail.env);
    expect(first.exit).toBe(1);
    expect(first.out).toContain('Sent: 1 reminder.');
    expect(first.err).toContain('nobody knows whether it arrived: Школа № 2 <');
    expect(first.err).toContain('Not sent, because sending broke off: 1 reminder.');
    isBroken = false;
    const next = await remind(place, '--send', mail.env);
    expect(mail.taken.slice(2).map(({ to }) => to)).toEqual(['uo@example.org']);
    expect(next.err).toContain('nobody knows whether it arrived: Школа № 2 <');
  });

  it('stops where the connection breaks off, and goes on with the next call', async () => {
    const place = await city();
    const { err, exit } = await remind(place, '--send', {
      CYCLO_SMTP_HOST: '127.0.0.1',
      CYCLO_SMTP_PORT: '1',
      CYCLO_SMTP_FROM: 'uo@example.org',
    });
    expect(exit).toBe(3);
    expect(err).toContain('the mail server cannot be reached: 127.0.0.1:1');
    const mail = await server();
    await remind(place, '--send', mail.env);
    expect(mail.taken).toHaveLength(3);
  });
});
