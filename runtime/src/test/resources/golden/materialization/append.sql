-- prepare
create or replace temp table "temp"."main"."orders__headrace_new_rows" as (
select 1 as id -- one
);

-- apply
insert into "shop"."main"."orders" ("id", "day", "Amount")
select "id", "day", "Amount"
from "temp"."main"."orders__headrace_new_rows";

-- clean
drop table if exists "temp"."main"."orders__headrace_new_rows";

