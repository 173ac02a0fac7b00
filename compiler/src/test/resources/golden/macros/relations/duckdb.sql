"db"."main"."orders__dbt_tmp" "db"."main"."orders__dbt_tmp" view
create temporary table "orders" as (
select 1
)
create view "db"."main"."orders" as (
select 1
)

select * from (
select 1
) as __dbt_sbq
where false
limit 0
"a", "b c"
information_schema
fail ignore
{"sql": "x", "transaction": false} {"sql": "x", "transaction": true} {"sql": "x", "transaction": false}