{{ config(tags=['archive']) }}

select
  cust_acct_appl_id,
  customer_master_id,
  crm_product,
  curr_bal_amt
from {{ source('responsys', 'acct_card') }}
where cust_acct_appl_id is not null
  and {{ datediff('open_dt', run_date(), 'day') }} > 365
