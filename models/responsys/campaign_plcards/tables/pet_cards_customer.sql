{{ config(tags=['daily']) }}

{{ cards_by_customer("coalesce(crm_product, '') <> 'LPAY'") }}
