-- prepare
create or replace temporary table shop.main.orders__headrace_new_rows as (
select 1 as id -- one
);

-- apply
alter table shop.main.orders add column "note" VARCHAR;

-- apply
alter table shop.main.orders alter column "ID" set data type BIGINT;

-- apply
insert into shop.main.orders ("ID", "day", "note", "amount")
select "ID", "day", "note", "amount"
from shop.main.orders__headrace_new_rows;

-- clean
drop table if exists shop.main.orders__headrace_new_rows;

