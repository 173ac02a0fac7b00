select 1 as id -- was {{ ref('ordres') }}
/* and {{ no_macro('x') }},
   {{ ref('order') }} */
