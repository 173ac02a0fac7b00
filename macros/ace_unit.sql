{#
  The definition of the ACE unit: one for each distinct client, customer, experience and local day
  with at least one delivered notification. Of the rows of the audit table that make one unit,
  exactly one gets a 1. So units add up however the rows are grouped, and every output agrees.
#}
{% macro ace_unit() -%}
  case
    when is_delivered and row_number() over (
      partition by client_id, ccid, experience_id, event_date, is_delivered
      order by notification_id
    ) = 1 then 1
    else 0
  end
{%- endmacro %}

{#
  The first day an incremental build makes again: so many days before the newest one already built,
  or the beginning where nothing is.
#}
{% macro first_open_day(relation) -%}
  {%- set days = var('lookback_days') | string -%}
  {%- if not modules.re.match('^[0-9]{1,4}$', days) -%}
    {{ exceptions.raise_compiler_error("the variable `lookback_days` is '" ~ days ~ "'; write a whole number of days, 0 or more") }}
  {%- endif -%}
  (
    select coalesce(
      cast({{ dateadd('day', -1 * (days | int), 'max(event_date)') }} as date),
      cast('1900-01-01' as date)
    )
    from {{ relation }}
  )
{%- endmacro %}

{# The first day of the month asked for. #}
{% macro month_start() -%}
  {%- set month = var('month') | string -%}
  {%- if not modules.re.match('^[0-9]{4}-(0[1-9]|1[0-2])$', month) -%}
    {{ exceptions.raise_compiler_error("the variable `month` is '" ~ month ~ "'; write it as YYYY-MM") }}
  {%- endif -%}
  cast('{{ month }}-01' as date)
{%- endmacro %}

{# True for days of the month asked for. #}
{% macro in_month(column) -%}
  {{ column }} >= {{ month_start() }} and {{ column }} < {{ dateadd('month', 1, month_start()) }}
{%- endmacro %}

{#
  An earlier attempt that arrives late moves its notification to an earlier day. Where it was the
  only one of its old day, no new row replaces the old one, which is taken away here.
#}
{% macro keep_first_day_of_notification(relation) -%}
  delete from {{ relation }}
  using (
    select notification_id, min(event_date) as event_date
    from {{ relation }}
    group by notification_id
  ) as first_day
  where {{ relation.identifier }}.notification_id = first_day.notification_id
    and {{ relation.identifier }}.event_date > first_day.event_date
{%- endmacro %}

{# Takes away the days that the audit table no longer has. #}
{% macro keep_audited_days(relation, audit) -%}
  delete from {{ relation }}
  where event_date not in (select event_date from {{ audit }})
{%- endmacro %}
