{{ config(tags=['once']) }}

select
  cust_acct_appl_id,
  cast({{ date_trunc('month', 'tran_date') }} as date) as tran_month,
  tran_type,
  cast(count(*) as integer) as tran_count,
  sum(amount) as total_amount
from {{ source('responsys', 'txn_card') }}
where cust_acct_appl_id is not null
group by 1, 2, 3
