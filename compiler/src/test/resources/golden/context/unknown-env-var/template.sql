select '{{ env_var('HEADRACE_NOTHING') }}'
