{{ config(tags=['daily']) }}

{% set products = ['GOMC', 'GEMV', 'GEMVNZ', '28DEGMC'] %}
{%- set merchants_with_channel = ['Northway Furniture', 'Hi-Fi Barn', 'Homestead'] %}
{%- set wallets = ['ApplePay', 'FitbitPay', 'GarminPay', 'GooglePay', 'SamsungPay'] %}
{%- set days_of_onboarding = 60 %}
{%- set control_group_percent = 10 %}

with account as (
  select
    cust_acct_appl_id,
    customer_master_id,
    open_dt,
    crm_product,
    application_channel,
    replace(replace(top_dealer_name, 'NZ ', ''), ' NZ', '') as originating_merchant,
    {{ datediff('open_dt', run_date(), 'day') }} as days_on_book,
    {{ yes_if("mobileapp_link_flag = 'Y'") }} as app_link_flag,
    {{ yes_if("card_activation_flag = '1'") }} as card_activation_flag,
    {{ yes_if("ach_flag = 'Y'") }} as ach_flag,
    {{ yes_if('curr_bal_amt > 0') }} as amt_due_flag
  from {{ source('responsys', 'acct_card') }}
  where cust_acct_appl_id is not null
    and crm_product in {{ text_list(products) }}
),

wallet as (
  select distinct cust_acct_appl_id
  from {{ source('responsys', 'mobile_wallet') }}
  where active_status = 'Y'
    and wallet_type in {{ text_list(wallets) }}
),

card_use as (
  select
    cust_acct_appl_id,
    max({{ yes_if("tran_type in ('SCH', 'RF', 'CASH')") }}) as card_used_flag,
    max({{ yes_if("tran_type = 'SCH'") }}) as scheme_purchase_flag,
    max({{ yes_if("tran_type = 'PAYMENT'") }}) as pay_statement_flag
  from {{ source('responsys', 'txn_card') }}
  group by cust_acct_appl_id
),

onboarding as (
  select
    account.cust_acct_appl_id,
    account.customer_master_id,
    account.open_dt,
    account.crm_product,
    case
      when account.originating_merchant in {{ text_list(merchants_with_channel) }} then account.application_channel
      else 'Internet'
    end as application_channel,
    account.originating_merchant,
    cast(account.days_on_book as integer) as days_on_book,
    account.app_link_flag,
    account.card_activation_flag,
    account.ach_flag,
    account.amt_due_flag,
    {{ yes_if('wallet.cust_acct_appl_id is not null') }} as mobile_provisioned_flag,
    coalesce(card_use.card_used_flag, 'N') as card_used_flag,
    coalesce(card_use.scheme_purchase_flag, 'N') as scheme_purchase_flag,
    coalesce(card_use.pay_statement_flag, 'N') as pay_statement_flag,
    {{ yes_if(md5_bucket('account.cust_acct_appl_id', 100) ~ ' < ' ~ control_group_percent) }} as control_group
  from account
  left join wallet on wallet.cust_acct_appl_id = account.cust_acct_appl_id
  left join card_use on card_use.cust_acct_appl_id = account.cust_acct_appl_id
  where account.days_on_book <= {{ days_of_onboarding }}
)

select
  cust_acct_appl_id,
  customer_master_id,
  open_dt,
  crm_product,
  application_channel,
  originating_merchant,
  days_on_book,
  card_activation_flag,
  ach_flag,
  amt_due_flag,
  mobile_provisioned_flag,
  card_used_flag,
  scheme_purchase_flag,
  pay_statement_flag,
  {%- for task in ['app_link_flag', 'card_activation_flag', 'card_used_flag', 'pay_statement_flag'] %}
  {{ '+ ' if not loop.first }}case when {{ task }} = 'Y' then 1 else 0 end{{ ' as task_done,' if loop.last }}
  {%- endfor %}
  control_group
from onboarding
order by cust_acct_appl_id
