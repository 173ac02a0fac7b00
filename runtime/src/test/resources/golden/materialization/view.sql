-- apply
create or replace view "shop"."main"."orders" as (
select 1 as id -- one
);

