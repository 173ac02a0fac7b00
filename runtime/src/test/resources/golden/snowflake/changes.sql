drop table if exists SHOP.sales.orders;

drop materialized view if exists SHOP.sales.orders;

drop external table if exists SHOP.sales.orders;

alter view SHOP.sales.orders rename to SHOP.sales.orders_old;

alter table SHOP.sales.orders add column "id" NUMBER(38,0);

alter table SHOP.sales.orders add column "the day" DATE;

alter table SHOP.sales.orders drop column "id";

alter table SHOP.sales.orders alter column "id" set data type NUMBER(38,0);
