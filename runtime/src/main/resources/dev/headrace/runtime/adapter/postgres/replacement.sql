do $headrace$
declare
  made constant regclass := {made};
  old constant regclass := {old};
  old_schema constant text := {old_schema};
  old_name constant text := {old_name};
  old_kind text;
  made_kind text;
  readers jsonb;
  reader jsonb;
  referrers jsonb;
  referrer jsonb;
  rights text[];
  granted text;
  named text;
  kept boolean;
begin
  if old is null then
    execute format('alter table %s rename to %I', made, old_name);
    return;
  end if;
  select relkind into old_kind from pg_class where oid = old;
  select relkind into made_kind from pg_class where oid = made;
  if made_kind = 'v' and old_kind = 'v' and not exists (
      select from pg_attribute o left join pg_attribute m
        on m.attrelid = made and m.attnum = o.attnum and m.attname = o.attname
        and m.atttypid = o.atttypid and m.atttypmod = o.atttypmod
        and m.attcollation = o.attcollation
      where o.attrelid = old and o.attnum > 0 and m.attname is null) then
    execute format('create or replace view %s as %s', old, pg_get_viewdef(made));
    execute format('drop view %s', made);
    return;
  end if;
  with recursive found (oid, depth) as (
      select r.ev_class, 1 from pg_depend d join pg_rewrite r on r.oid = d.objid
      where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
        and d.refobjid = old and r.ev_class <> old
      union
      select r.ev_class, f.depth + 1
      from found f join pg_depend d on d.refobjid = f.oid
      join pg_rewrite r on r.oid = d.objid
      where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
        and r.ev_class <> f.oid)
  select jsonb_agg(jsonb_build_object(
      'name', c.oid::regclass::text,
      'kind', case c.relkind when 'm' then 'materialized view' else 'view' end,
      'query', pg_get_viewdef(c.oid),
      'indexes', (select jsonb_agg(pg_get_indexdef(i.indexrelid)) from pg_index i
        where i.indrelid = c.oid),
      'rights', (select jsonb_agg(format('grant %s on %s to %s', a.privilege_type,
          c.oid::regclass, case a.grantee when 0 then 'public' else a.grantee::regrole::text end))
        from aclexplode(c.relacl) a where a.grantee <> c.relowner)) order by depth)
  into readers
  from (select oid, max(depth) as depth from found group by oid) f
  join pg_class c on c.oid = f.oid;
  select jsonb_agg(jsonb_build_object('table', conrelid::regclass::text, 'name', conname,
      'rule', regexp_replace(pg_get_constraintdef(oid), ' NOT VALID$', '')) order by oid)
  into referrers
  from pg_constraint where contype = 'f' and confrelid = old and conrelid <> old;
  for referrer in select * from jsonb_array_elements(coalesce(referrers, '[]')) loop
    execute format('alter table %s drop constraint %I', referrer ->> 'table', referrer ->> 'name');
  end loop;
  kept := readers is not null and made_kind = 'r' and old_kind = 'r' and not exists (
      select from (select attname, atttypid, atttypmod, attcollation, attnotnull,
          row_number() over (order by attnum) as place
        from pg_attribute where attrelid = old and attnum > 0 and not attisdropped) o
      full join (select attname, atttypid, atttypmod, attcollation, attnotnull,
          row_number() over (order by attnum) as place
        from pg_attribute where attrelid = made and attnum > 0 and not attisdropped) m
        on m.place = o.place and m.attname = o.attname and m.atttypid = o.atttypid
        and m.atttypmod = o.atttypmod and m.attcollation = o.attcollation
        and m.attnotnull = o.attnotnull
      where o.place is null or m.place is null) and not exists (
      select from (select pg_get_constraintdef(oid) as rule, count(*) as times
        from pg_constraint where conrelid = old and contype in ('c', 'f', 'p', 'u', 'x')
        group by 1) o
      full join (select pg_get_constraintdef(oid) as rule, count(*) as times
        from pg_constraint where conrelid = made and contype in ('c', 'f', 'p', 'u', 'x')
        group by 1) m on m.rule = o.rule and m.times = o.times
      where o.rule is null or m.rule is null);
  if kept then
    execute format('truncate table %s', old);
    execute format('insert into %s select * from %s', old, made);
    execute format('drop table %s', made);
  else
    select array_agg(format('grant %s on %I.%I to %s', a.privilege_type, old_schema, old_name,
        case a.grantee when 0 then 'public' else a.grantee::regrole::text end))
    into rights
    from pg_class c, aclexplode(c.relacl) a where c.oid = old and a.grantee <> c.relowner;
    execute format('drop %s %s cascade', case old_kind when 'v' then 'view'
      when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end, old);
    execute format('alter table %s rename to %I', made, old_name);
    for named in select conname from pg_constraint
        where conrelid = made and position('{ending}' in conname) > 0 loop
      begin
        execute format('alter table %s rename constraint %I to %I', made, named,
          replace(named, '{ending}', ''));
      exception when duplicate_object or duplicate_table then
        null; -- it keeps the name it was made with
      end;
    end loop;
    foreach granted in array coalesce(rights, '{}') loop
      execute granted;
    end loop;
    for reader in select * from jsonb_array_elements(coalesce(readers, '[]')) loop
      begin
        execute format('create %s %s as %s',
          reader ->> 'kind', reader ->> 'name', reader ->> 'query');
        for granted in select jsonb_array_elements_text(coalesce(nullif(reader -> 'rights', 'null'), '[]')) loop
          execute granted;
        end loop;
        for granted in select jsonb_array_elements_text(coalesce(nullif(reader -> 'indexes', 'null'), '[]')) loop
          execute granted;
        end loop;
      exception when others then
        raise warning 'the view % was dropped, for it cannot read the new %: %',
          reader ->> 'name', old_name, sqlerrm;
      end;
    end loop;
  end if;
  for referrer in select * from jsonb_array_elements(coalesce(referrers, '[]')) loop
    begin
      execute format('alter table %s add constraint %I %s',
        referrer ->> 'table', referrer ->> 'name', referrer ->> 'rule');
    exception
      when foreign_key_violation then
        execute format('alter table %s add constraint %I %s not valid',
          referrer ->> 'table', referrer ->> 'name', referrer ->> 'rule');
        raise warning 'the foreign key "%" holds only for new rows of % until that is built again: %',
          referrer ->> 'name', referrer ->> 'table', sqlerrm;
      when invalid_foreign_key or undefined_column or wrong_object_type or datatype_mismatch then
        raise warning 'the foreign key "%" of % was dropped: %',
          referrer ->> 'name', referrer ->> 'table', sqlerrm;
    end;
  end loop;
end $headrace$
