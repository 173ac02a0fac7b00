select count(*) as n from {{ source('till', 'oders') }}
