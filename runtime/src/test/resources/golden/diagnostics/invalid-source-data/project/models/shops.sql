select id from {{ source('till', 'shops') }}
