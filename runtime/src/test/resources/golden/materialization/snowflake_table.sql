-- apply
create or replace transient table shop.main.orders as (
select 1 as id -- one
);

