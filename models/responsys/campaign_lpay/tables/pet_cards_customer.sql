{{ config(tags=['daily']) }}

{{ cards_by_customer("crm_product = 'LPAY'") }}
