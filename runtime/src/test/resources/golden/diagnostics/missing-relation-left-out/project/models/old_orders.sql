{{ config(tags=['archive'], materialized='table') }}select 1 as id
