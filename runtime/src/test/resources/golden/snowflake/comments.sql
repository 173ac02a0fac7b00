comment on table SHOP.sales.orders is 'it''s C:\\new';

comment on column SHOP.sales.orders."the day" is 'first';

grant select on table SHOP.sales.orders to role REPORTER;

grant select on view SHOP.sales.orders to role "all readers";

revoke insert on table SHOP.sales.orders from role LOADER;
