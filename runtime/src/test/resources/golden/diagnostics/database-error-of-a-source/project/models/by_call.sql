select * from {{ source('till', 'ages') }}
