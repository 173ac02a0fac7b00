-- apply
create temp macro f(x) as x + 1;

-- apply
create or replace table "shop"."main"."orders" as (
select 1 as id -- one
);

