-- apply
create or replace table "shop"."main"."orders" as (
select 1 as id -- one
);

