{{ config(materialized='table') }}
select max(id) as newest from {{ ref('shops') }}
