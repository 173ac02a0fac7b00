create or replace transient table SHOP.sales.orders as (
select 1 as id -- it's one
);

create or replace table SHOP.sales.orders cluster by (id, to_date(at)) copy grants as (
select 1 as id -- it's one
);
alter table SHOP.sales.orders resume recluster;

create or replace transient table SHOP.sales.orders__headrace_new cluster by (id, day) as (
select 1 as id -- it's one
);
drop view if exists SHOP.sales.orders;
alter table SHOP.sales.orders__headrace_new rename to SHOP.sales.orders;

create or replace transient table SHOP.sales.orders (id NUMBER(38,0), "the day" DATE);

drop view if exists SHOP.sales.orders;
create or replace transient table SHOP.sales.orders (id NUMBER(38,0), "the day" DATE);
