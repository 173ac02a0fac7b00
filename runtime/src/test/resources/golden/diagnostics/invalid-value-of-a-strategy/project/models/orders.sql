{{ config(materialized='incremental', incremental_strategy='mergee') }}
select 1 as id
