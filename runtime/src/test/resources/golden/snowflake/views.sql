create or replace view SHOP.sales.orders as (
select 1 as id -- it's one
);

create or replace secure view SHOP.sales.orders copy grants as (
select 1 as id -- it's one
);

create or replace view SHOP.sales.orders__headrace_new as (
select 1 as id -- it's one
);
drop table if exists SHOP.sales.orders;
alter view SHOP.sales.orders__headrace_new rename to SHOP.sales.orders;
