do $headrace$
declare
  emptied constant regclass := {table};
  referrers jsonb;
  referrer jsonb;
begin
  select jsonb_agg(jsonb_build_object('table', conrelid::regclass::text, 'name', conname,
      'rule', regexp_replace(pg_get_constraintdef(oid), ' NOT VALID$', '')) order by oid)
  into referrers
  from pg_constraint where contype = 'f' and confrelid = emptied and conrelid <> emptied;
  for referrer in select * from jsonb_array_elements(coalesce(referrers, '[]')) loop
    execute format('alter table %s drop constraint %I', referrer ->> 'table', referrer ->> 'name');
  end loop;
  execute format('truncate table %s', emptied);
  for referrer in select * from jsonb_array_elements(coalesce(referrers, '[]')) loop
    execute format('alter table %s add constraint %I %s not valid',
      referrer ->> 'table', referrer ->> 'name', referrer ->> 'rule');
  end loop;
end $headrace$
