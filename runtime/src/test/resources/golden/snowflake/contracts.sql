create or replace transient table SHOP.sales.orders (
  "ID" integer not null,
  "the day" date,
  constraint orders_key primary key ("ID"),
  foreign key ("ID") references SHOP.sales.customers (id)
) as (
select "ID", "the day"
from (
select 1 as id -- it's one
) as headrace_query
);

create or replace table SHOP.sales.orders (
  "ID" integer not null,
  "the day" date,
  constraint orders_key primary key ("ID"),
  foreign key ("ID") references SHOP.sales.customers (id)
) cluster by (id) copy grants as (
select "ID", "the day"
from (
select 1 as id -- it's one
) as headrace_query
);

create or replace transient table SHOP.sales.orders__headrace_new (
  "ID" integer not null,
  "the day" date,
  constraint orders_key primary key ("ID"),
  foreign key ("ID") references SHOP.sales.customers (id)
) as (
select "ID", "the day"
from (
select 1 as id -- it's one
) as headrace_query
);
drop view if exists SHOP.sales.orders;
alter table SHOP.sales.orders__headrace_new rename to SHOP.sales.orders;
