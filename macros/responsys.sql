{# The local date for which the tables are made; never the clock. #}
{% macro run_date() -%}
  {%- set date = var('run_date') | string -%}
  {%- if not modules.re.match('^[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]$', date) -%}
    {{ exceptions.raise_compiler_error("the variable `run_date` is '" ~ date ~ "'; write it as YYYY-MM-DD") }}
  {%- endif -%}
  cast('{{ date }}' as date)
{%- endmacro %}

{% macro yes_if(condition) -%}
  case when {{ condition }} then 'Y' else 'N' end
{%- endmacro %}

{% macro text_list(values) -%}
  ({% for value in values %}'{{ value }}'{{ ', ' if not loop.last }}{% endfor %})
{%- endmacro %}

{# One row per customer over their cards, those of the accounts that fulfil a condition. #}
{% macro cards_by_customer(condition) %}
with card as (
  select
    customer_master_id,
    crm_product,
    crm_otb_amt,
    {{ yes_if("card_activation_flag = '1'") }} as card_activated
  from {{ source('responsys', 'acct_card') }}
  where customer_master_id is not null
    and {{ condition }}
),

total as (
  select
    customer_master_id,
    cast(count(*) as integer) as card_count,
    coalesce(sum(crm_otb_amt), 0) as total_otb_amt,
    max(card_activated) as any_card_activated
  from card
  group by customer_master_id
),

held as (
  select distinct customer_master_id, crm_product
  from card
),

named as (
  select
    customer_master_id,
    {{ listagg('crm_product', "'|'", 'order by crm_product') }} as products
  from held
  group by customer_master_id
)

select
  total.customer_master_id,
  named.products,
  total.card_count,
  total.total_otb_amt,
  total.any_card_activated
from total
inner join named on named.customer_master_id = total.customer_master_id
order by total.customer_master_id
{% endmacro %}
