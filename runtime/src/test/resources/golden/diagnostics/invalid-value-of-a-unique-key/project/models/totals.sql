{{ config(materialized='incremental') }}
select 1 as total, 'a' as shop
