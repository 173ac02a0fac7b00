create schema if not exists SHOP.sales;

create schema if not exists sales;

drop schema if exists SHOP.sales cascade;
