select
  {{ 'total' + 1 }} as total
