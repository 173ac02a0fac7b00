-- apply
drop table if exists "shop"."main"."orders";

-- apply
create or replace view "shop"."main"."orders" as (
select 1 as id -- one
);

