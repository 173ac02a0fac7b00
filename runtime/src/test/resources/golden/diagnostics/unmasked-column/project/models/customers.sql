{{ config(materialized='table') }}
select 1 as id, 'ada@example.org' as email
