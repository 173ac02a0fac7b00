{{ config(materialized='incremental', unique_key=['day', 'ordr_id']) }}
select 1 as order_id, date '2024-02-01' as day
