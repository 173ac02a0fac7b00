{{ config(materialized='ephemeral') }}select * from {{ ref('old_orders') }}
