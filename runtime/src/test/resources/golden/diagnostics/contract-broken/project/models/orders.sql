{{ config(materialized='table') }}
select 'one' as id, 2 as amount, cast('2024-01-01' as date) as day
