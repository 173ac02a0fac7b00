-- prepare
create or replace temporary table shop.main.orders__headrace_new_rows as (
select 1 as id -- one
);

-- apply
delete from shop.main.orders as DBT_INTERNAL_DEST
using (select distinct id as headrace_key_1, day as headrace_key_2 from shop.main.orders__headrace_new_rows) as DBT_INTERNAL_SOURCE
where id = DBT_INTERNAL_SOURCE.headrace_key_1
  and day = DBT_INTERNAL_SOURCE.headrace_key_2;

-- apply
delete from shop.main.orders as DBT_INTERNAL_DEST
using (select distinct id as headrace_key_1, day as headrace_key_2 from shop.main.orders__headrace_new_rows where (id) is null or (day) is null) as DBT_INTERNAL_SOURCE
where id is not distinct from DBT_INTERNAL_SOURCE.headrace_key_1
  and day is not distinct from DBT_INTERNAL_SOURCE.headrace_key_2
  and (id is null or day is null);

-- apply
insert into shop.main.orders ("id", "day", "Amount")
select "id", "day", "Amount"
from shop.main.orders__headrace_new_rows;

-- clean
drop table if exists shop.main.orders__headrace_new_rows;

