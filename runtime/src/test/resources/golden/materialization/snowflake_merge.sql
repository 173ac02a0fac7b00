-- prepare
create or replace temporary table shop.main.orders__headrace_new_rows as (
select 1 as id -- one
);

-- apply
merge into shop.main.orders as DBT_INTERNAL_DEST
using shop.main.orders__headrace_new_rows as DBT_INTERNAL_SOURCE
on DBT_INTERNAL_SOURCE.id is not distinct from DBT_INTERNAL_DEST.id
  and DBT_INTERNAL_SOURCE.day is not distinct from DBT_INTERNAL_DEST.day
when matched then update set
  "id" = DBT_INTERNAL_SOURCE."id",
  "day" = DBT_INTERNAL_SOURCE."day",
  "Amount" = DBT_INTERNAL_SOURCE."Amount"
when not matched then insert ("id", "day", "Amount")
  values (DBT_INTERNAL_SOURCE."id", DBT_INTERNAL_SOURCE."day", DBT_INTERNAL_SOURCE."Amount");

-- clean
drop table if exists shop.main.orders__headrace_new_rows;

