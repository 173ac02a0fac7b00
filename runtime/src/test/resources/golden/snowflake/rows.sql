create or replace temporary table SHOP.sales.orders__headrace_new_rows as (
select 1 as id -- it's one
);

delete from SHOP.sales.orders;

copy into SHOP.sales.orders (id, "the day") from @SHOP.sales.%orders/headrace
file_format = (type = csv, field_optionally_enclosed_by = '"', escape_unenclosed_field = none, empty_field_as_null = true, null_if = (), encoding = 'UTF8')
on_error = abort_statement force = true purge = true;
