select count(*) as n from {{ source('till', 'orders') }}
