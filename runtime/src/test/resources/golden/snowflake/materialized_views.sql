create or replace materialized view SHOP.sales.orders as (
select 1 as id -- it's one
);

create or replace secure materialized view SHOP.sales.orders copy grants cluster by (id) as (
select 1 as id -- it's one
);

create or replace materialized view SHOP.sales.orders__headrace_new as (
select 1 as id -- it's one
);
drop table if exists SHOP.sales.orders;
alter materialized view SHOP.sales.orders__headrace_new rename to SHOP.sales.orders;

show materialized views like 'orders' in schema SHOP.sales;

alter materialized view SHOP.sales.orders set comment = 'it''s kept';

comment on column SHOP.sales.orders."the day" is 'first';
