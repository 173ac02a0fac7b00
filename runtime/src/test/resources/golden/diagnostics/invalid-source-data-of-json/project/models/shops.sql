{{ config(materialized='table') }}
select * from {{ source('till', 'shops') }}
