select
  1 as id,
  {{ cents('totl') }} as total
from (select 100 as total)
