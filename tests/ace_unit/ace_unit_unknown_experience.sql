{{ config(severity='warn') }}

-- Experiences with notifications that the lookup does not have: their outcome stays empty.
select distinct audit.client_id, audit.experience_id
from {{ ref('ace_unit_audit_table') }} as audit
left join {{ ref('v_outcome_experience_lookup') }} as lookup
  on lookup.client_id = audit.client_id
  and lookup.experience_id = audit.experience_id
where lookup.experience_id is null
