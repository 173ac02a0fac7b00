-- prepare
create or replace temporary table shop.main.orders__headrace_new_rows as (
select 1 as id -- one
);

-- apply
insert into shop.main.orders ("id", "day", "Amount")
select "id", "day", "Amount"
from shop.main.orders__headrace_new_rows;

-- clean
drop table if exists shop.main.orders__headrace_new_rows;

