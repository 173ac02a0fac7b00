-- prepare
create or replace temp table "temp"."main"."orders__headrace_new_rows" as (
select 1 as id -- one
);

-- apply
alter table "shop"."main"."orders" add column "note" VARCHAR;

-- apply
insert into "shop"."main"."orders" ("ID", "day", "note", "amount")
select "ID", "day", "note", "amount"
from "temp"."main"."orders__headrace_new_rows";

-- clean
drop table if exists "temp"."main"."orders__headrace_new_rows";

