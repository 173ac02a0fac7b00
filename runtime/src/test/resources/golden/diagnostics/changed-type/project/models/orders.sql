{{ config(materialized='table') }}
select 1 as id, [1, 2] as parts, interval 3 day as wait
