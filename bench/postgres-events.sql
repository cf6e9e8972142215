-- Events of a country, each with the right hash: :units units of forty activities in ten months, of which those from :first on are made.
-- They are recorded by as many replicas as there are events, so that they can be made in any order.
INSERT INTO cyclo.event (id, plan, activity, occurrence, actor, unit, kind, recorded_at, recorded_by, happened_on, call, replica, number, hash, counted, mark)
SELECT id, 'country', activity, occurrence, 'SCH', unit, 'done', '2026-10-05T12:00:00.000Z', 'Иванова', '2026-10-05', id, id, 1,
  encode(sha256(convert_to('{"activity":"' || activity || '","actor":"SCH","by":"Иванова","call":"' || id || '","id":"' || id
    || '","kind":"done","number":1,"occurrence":"' || occurrence || '","on":"2026-10-05","plan":"country","recordedAt":"2026-10-05T12:00:00.000Z","replica":"'
    || id || '","unit":"' || unit || '"}', 'UTF8')), 'hex'), true,
  md5(concat_ws(chr(10), id, 'country', unit, activity, occurrence, 'done', '2026-10-05', '2026-10-05T12:00:00.000Z', '', true))
FROM (SELECT ('019a' || substr(md5(format('%s %s %s', u, a, m)), 5, 8) || '7' || substr(md5(format('%s %s %s', m, u, a)), 2, 3) || '8' || substr(md5(format('%s %s %s', a, m, u)), 2, 15))::uuid AS id,
    'activity-' || a AS activity, '2026-' || lpad((m + 1)::text, 2, '0') AS occurrence, 'school-' || u AS unit
  FROM generate_series(:first, :last) AS u, generate_series(1, 40) AS a, generate_series(0, 9) AS m) AS made;
