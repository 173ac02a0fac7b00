{{ config(materialized='incremental', unique_key='id', on_schema_change='fail') }}
select 1 as id{% if var('wide', false) %}, 100 as total{% endif %}
