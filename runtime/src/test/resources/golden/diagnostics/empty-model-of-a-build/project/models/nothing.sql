{{ config(materialized='ephemeral') }}
