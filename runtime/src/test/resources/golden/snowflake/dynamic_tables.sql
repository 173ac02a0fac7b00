create or replace dynamic table SHOP.sales.orders
  target_lag = '1 hour'
  warehouse = wh
  refresh_mode = AUTO
  initialize = ON_CREATE
as (
select 1 as id -- it's one
);

create or replace dynamic table SHOP.sales.orders
  target_lag = DOWNSTREAM
  warehouse = "large one"
  refresh_mode = FULL
  initialize = ON_SCHEDULE
as (
select 1 as id -- it's one
);

create or replace dynamic table SHOP.sales.orders__headrace_new
  target_lag = '1 hour'
  warehouse = wh
  refresh_mode = AUTO
  initialize = ON_CREATE
as (
select 1 as id -- it's one
);
drop view if exists SHOP.sales.orders;
alter dynamic table SHOP.sales.orders__headrace_new rename to SHOP.sales.orders;

create or replace transient table SHOP.sales.orders__headrace_new as (
select 1 as id -- it's one
);
drop dynamic table if exists SHOP.sales.orders;
alter table SHOP.sales.orders__headrace_new rename to SHOP.sales.orders;

show dynamic tables like 'orders' in schema SHOP.sales;

alter dynamic table SHOP.sales.orders set target_lag = DOWNSTREAM warehouse = "large one";

alter dynamic table SHOP.sales.orders refresh;

comment on dynamic table SHOP.sales.orders is 'it''s kept';

alter table SHOP.sales.orders alter column "the day" comment 'first';

grant select on dynamic table SHOP.sales.orders to role REPORTER;
